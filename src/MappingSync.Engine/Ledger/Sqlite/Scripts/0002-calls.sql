-- Calls to another system by the hour; hours of which no call lies within the last 24 are forgotten.
CREATE TABLE call_count (
    agreement  TEXT    NOT NULL,
    system     TEXT    NOT NULL,
    hour       INTEGER NOT NULL,
    calls      INTEGER NOT NULL CHECK (calls >= 0),
    PRIMARY KEY (agreement, system, hour)
) STRICT, WITHOUT ROWID
