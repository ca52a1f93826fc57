-- Pictures are a third thing that an index is made of.
ALTER TABLE index_generations DROP CONSTRAINT index_generations_kind_known;
ALTER TABLE index_generations ADD CONSTRAINT index_generations_kind_known CHECK (kind IN ('words', 'meaning', 'pictures'));
