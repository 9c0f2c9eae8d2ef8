#pragma once

#include "events/guest.hpp"

namespace wedka::events {

struct SendInvitations {
    EventId event_id;
    std::vector<GuestId> guest_ids;
    Day sent_on;
    InvitationWay way = InvitationWay::letter;
};
BOOST_DESCRIBE_STRUCT(SendInvitations, (), (event_id, guest_ids, sent_on, way))

/// Records that these guests were invited: on which day, in which way.
Result<Event> send_invitations(Transaction& transaction, const SendInvitations& request);

struct SendThanks {
    EventId event_id;
    std::vector<GuestId> guest_ids;
    Day sent_on;
};
BOOST_DESCRIBE_STRUCT(SendThanks, (), (event_id, guest_ids, sent_on))

/// Records that these guests were sent a letter of thanks (podziękowanie).
Result<Event> send_thanks(Transaction& transaction, const SendThanks& request);

}  // namespace wedka::events
