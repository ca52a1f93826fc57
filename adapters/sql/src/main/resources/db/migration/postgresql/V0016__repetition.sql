-- Who is to be reminded, and how many cards were graded today.
CREATE INDEX users_reminded ON users (sr_enabled, deleted_at, uid);
CREATE INDEX spaced_repetition_cards_reviewed ON spaced_repetition_cards (uid, last_review_at);
