-- Each word of a name knows all words of its person, in their order and between spaces (" jan kowalski "),
-- so that a search for two words reads one stretch of one index and looks nobody up for the other word.
ALTER TABLE people_name_words ADD COLUMN all_words {text} NOT NULL DEFAULT '';

WITH RECURSIVE named (office_id, person_id, last_word, all_words) AS (
    SELECT office_id, person_id, MIN(word), ' ' || MIN(word) || ' '
    FROM people_name_words
    GROUP BY office_id, person_id
    UNION ALL
    SELECT n.office_id, n.person_id, w.word, n.all_words || w.word || ' '
    FROM named n
    JOIN people_name_words w
      ON w.office_id = n.office_id
      AND w.person_id = n.person_id
      AND w.word = (SELECT MIN(x.word)
                    FROM people_name_words x
                    WHERE x.office_id = n.office_id
                      AND x.person_id = n.person_id
                      AND x.word > n.last_word)
)
UPDATE people_name_words
SET all_words = named.all_words
FROM named
WHERE named.office_id = people_name_words.office_id
  AND named.person_id = people_name_words.person_id
  AND named.last_word = (SELECT MAX(x.word)
                         FROM people_name_words x
                         WHERE x.office_id = people_name_words.office_id
                           AND x.person_id = people_name_words.person_id);

CREATE INDEX people_name_words_met ON people_name_words (office_id, word, sort_key, person_id, all_words);
