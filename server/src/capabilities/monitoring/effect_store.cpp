#include "monitoring/effect_store.hpp"

#include "vocabulary/instant.hpp"

namespace wedka::monitoring {

namespace {

constexpr std::string_view insert_effect_sql = R"sql(
    INSERT INTO monitoring_effects
      (office_id, effect_id, participation_id, project_id, person_id, kind, came_on, proof,
       proven_on, note, recorded_at, recorded_by)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12))sql";

constexpr std::string_view select_owner = R"sql(
    SELECT participation_id, person_id, withdrawn_on IS NOT NULL AS is_withdrawn
    FROM monitoring_effects
    WHERE office_id = $1
      AND effect_id = $2)sql";

constexpr std::string_view withdraw_sql = R"sql(
    UPDATE monitoring_effects
    SET withdrawn_on = $3, withdrawn_because = $4
    WHERE office_id = $1
      AND effect_id = $2
      AND withdrawn_on IS NULL)sql";

constexpr std::string_view select_of_participation = R"sql(
    SELECT effect_id, kind, came_on AS "on", proof, proven_on, note, withdrawn_on,
           withdrawn_because
    FROM monitoring_effects
    WHERE office_id = $1
      AND participation_id = $2
    ORDER BY came_on DESC, effect_id DESC)sql";

constexpr std::string_view select_standing = R"sql(
    SELECT effect_id, participation_id, kind, came_on AS "on", proof, proven_on
    FROM monitoring_effects
    WHERE office_id = $1
      AND participation_id = $2
      AND withdrawn_on IS NULL
    ORDER BY came_on, effect_id)sql";

constexpr std::string_view select_of_project = R"sql(
    SELECT effect_id, participation_id, kind, came_on AS "on", proof, proven_on
    FROM monitoring_effects
    WHERE office_id = $1
      AND project_id = $2
      AND withdrawn_on IS NULL
    ORDER BY came_on, effect_id)sql";

struct EffectColumns {
    EffectId effect_id;
    EffectKind kind = EffectKind::job_search;
    Day on;
    EffectProof proof = EffectProof::statement;
    Day proven_on;
    std::optional<Bytes> note;
    std::optional<Day> withdrawn_on;
    std::optional<Bytes> withdrawn_because;
};
BOOST_DESCRIBE_STRUCT(EffectColumns, (),
                      (effect_id, kind, on, proof, proven_on, note, withdrawn_on,
                       withdrawn_because))

}  // namespace

EffectId insert_effect(Transaction& transaction, ProjectId project_id, PersonId person_id,
                       const RecordEffect& request) {
    const auto effect_id = EffectId::make();
    std::optional<Bytes> note;
    if (request.note)
        note = transaction.seal("monitoring_effects", "note", effect_id.uuid(), request.note->text);
    transaction.database.execute(insert_effect_sql, transaction.office(), effect_id,
                                 request.participation_id, project_id, person_id, request.kind,
                                 request.on, request.proof, request.proven_on, note,
                                 Instant::at(transaction.now), transaction.actor.account);
    return effect_id;
}

std::optional<EffectOwner> find_effect(const Operation& operation, EffectId effect_id) {
    return operation.database.find<EffectOwner>(select_owner, operation.office(), effect_id);
}

bool take_effect_back(Transaction& transaction, const WithdrawEffect& request, Day on) {
    const auto why = transaction.seal("monitoring_effects", "withdrawn_because",
                                      request.effect_id.uuid(), request.reason.text);
    return transaction.database.execute(withdraw_sql, transaction.office(), request.effect_id, on,
                                        why) > 0;
}

std::vector<Effect> effects_of(const Operation& operation, ParticipationId participation_id) {
    const auto opened = [&](const char* column, EffectId effect_id,
                            const std::optional<Bytes>& cipher) {
        return cipher ? std::optional{operation.unseal("monitoring_effects", column,
                                                       effect_id.uuid(), *cipher)}
                      : std::nullopt;
    };
    std::vector<Effect> effects;
    for (const auto& row : operation.database.select<EffectColumns>(
             select_of_participation, operation.office(), participation_id))
        effects.push_back({.effect_id = row.effect_id,
                           .kind = row.kind,
                           .on = row.on,
                           .proof = row.proof,
                           .proven_on = row.proven_on,
                           .note = opened("note", row.effect_id, row.note),
                           .withdrawn_on = row.withdrawn_on,
                           .withdrawn_because = opened("withdrawn_because", row.effect_id,
                                                       row.withdrawn_because)});
    return effects;
}

std::vector<EffectFact> standing_effects_of(const Operation& operation,
                                            ParticipationId participation_id) {
    return operation.database.select<EffectFact>(select_standing, operation.office(),
                                                 participation_id);
}

std::vector<EffectFact> effects_in(const Operation& operation, ProjectId project_id) {
    return operation.database.select<EffectFact>(select_of_project, operation.office(), project_id);
}

}  // namespace wedka::monitoring
