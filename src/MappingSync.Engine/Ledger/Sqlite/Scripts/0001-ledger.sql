-- Times are Unix milliseconds in UTC. Record keys are '#<number>' or '$<text>', because number 7 and text "7" are different keys.

CREATE TABLE ledger (
    id              INTEGER PRIMARY KEY CHECK (id = 1),
    installation    TEXT    NOT NULL,
    epoch           INTEGER NOT NULL,
    sequence        INTEGER NOT NULL,
    closed_cleanly  INTEGER NOT NULL CHECK (closed_cleanly IN (0, 1)),
    created_at      INTEGER NOT NULL,
    last_commit_at  INTEGER
) STRICT
;
-- requested counts the requests, taken is requested as it was when the item was last taken: requested > taken means that one came since.
-- takes proves, with epoch, that whoever finishes an item is who took it. sequence is the place in line.
CREATE TABLE work (
    agreement    TEXT    NOT NULL,
    flow         TEXT    NOT NULL,
    key          TEXT    NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
    state        TEXT    NOT NULL CHECK (state IN ('Pending', 'Running', 'Failed', 'Done')),
    lane         INTEGER NOT NULL CHECK (lane IN (0, 1)),
    reason       TEXT    NOT NULL,
    sequence     INTEGER NOT NULL,
    requested    INTEGER NOT NULL,
    taken        INTEGER NOT NULL CHECK (taken <= requested),
    takes        INTEGER NOT NULL,
    attempts     INTEGER NOT NULL CHECK (attempts >= 0),
    epoch        INTEGER NOT NULL,
    enqueued_at  INTEGER NOT NULL,
    arrived_at   INTEGER,
    not_before   INTEGER NOT NULL,
    finished_at  INTEGER,
    last_error   TEXT,
    PRIMARY KEY (agreement, flow, key)
) STRICT, WITHOUT ROWID
;
CREATE INDEX work_pending ON work (agreement, lane, not_before, sequence) WHERE state = 'Pending'
;
CREATE INDEX work_waiting_since ON work (agreement, enqueued_at) WHERE state = 'Pending'
;
CREATE INDEX work_running ON work (agreement, enqueued_at) WHERE state = 'Running'
;
CREATE INDEX work_failed ON work (agreement, finished_at) WHERE state = 'Failed'
;
CREATE INDEX work_done ON work (agreement, finished_at) WHERE state = 'Done'
;
CREATE TABLE effect (
    id               INTEGER PRIMARY KEY AUTOINCREMENT,
    agreement        TEXT    NOT NULL,
    kind             TEXT    NOT NULL,
    document_key     TEXT    NOT NULL,
    generation       INTEGER NOT NULL CHECK (generation >= 1),
    system           TEXT    NOT NULL,
    method           TEXT    NOT NULL,
    path             TEXT    NOT NULL,
    body             BLOB    NOT NULL,
    idempotency_key  TEXT    NOT NULL UNIQUE,
    marker           TEXT,
    state            TEXT    NOT NULL CHECK (state IN ('Planned', 'Sending', 'Confirmed', 'Rejected', 'Unknown', 'Held', 'Absent', 'Withdrawn', 'Undone')),
    attempts         INTEGER NOT NULL,
    planned_at       INTEGER NOT NULL,
    first_sent_at    INTEGER,
    sent_at          INTEGER,
    is_resend        INTEGER NOT NULL CHECK (is_resend IN (0, 1)),
    may_resend       INTEGER NOT NULL CHECK (may_resend IN (0, 1)),
    settled_at       INTEGER,
    external_id      TEXT,
    answer           TEXT,
    UNIQUE (agreement, kind, document_key, generation),
    CHECK ((state IN ('Confirmed', 'Undone')) = (external_id IS NOT NULL))
) STRICT
;
CREATE INDEX effect_of_document ON effect (agreement, document_key)
;
CREATE INDEX effect_open ON effect (state, agreement) WHERE state IN ('Planned', 'Sending', 'Unknown', 'Held')
;
CREATE TABLE document (
    agreement      TEXT    NOT NULL,
    kind           TEXT    NOT NULL,
    key            TEXT    NOT NULL,
    state          TEXT    NOT NULL CHECK (state IN ('Planned', 'DraftCreated', 'TotalsCompared', 'Attached', 'Booked', 'Done', 'Held', 'Superseded')),
    held_from      TEXT    CHECK ((state = 'Held') = (held_from IS NOT NULL)),
    draft_number   TEXT,
    booked_number  TEXT,
    draft_effect   INTEGER REFERENCES effect (id),
    book_effect    INTEGER REFERENCES effect (id),
    draft_hash     TEXT,
    note           TEXT,
    version        INTEGER NOT NULL CHECK (version >= 1),
    created_at     INTEGER NOT NULL,
    updated_at     INTEGER NOT NULL,
    PRIMARY KEY (agreement, kind, key)
) STRICT, WITHOUT ROWID
;
CREATE INDEX document_recent ON document (agreement, updated_at)
;
CREATE TABLE link (
    agreement          TEXT    NOT NULL,
    entity             TEXT    NOT NULL,
    left_key           TEXT    NOT NULL,
    right_key          TEXT    NOT NULL,
    left_fingerprint   TEXT,
    right_fingerprint  TEXT,
    spec_hash          TEXT    NOT NULL,
    updated_at         INTEGER NOT NULL,
    PRIMARY KEY (agreement, entity, left_key)
) STRICT, WITHOUT ROWID
;
CREATE INDEX link_right ON link (agreement, entity, right_key)
;
CREATE TABLE audit (
    sequence   INTEGER PRIMARY KEY AUTOINCREMENT,
    agreement  TEXT    NOT NULL,
    at         INTEGER NOT NULL,
    flow       TEXT,
    entity     TEXT,
    key        TEXT,
    other_key  TEXT,
    action     TEXT    NOT NULL,
    reason     TEXT    NOT NULL,
    actor      TEXT,
    changes    TEXT    CHECK (changes IS NULL OR json_valid(changes))
) STRICT
;
CREATE INDEX audit_of_agreement ON audit (agreement, sequence)
;
CREATE INDEX audit_at ON audit (at)
;
CREATE INDEX audit_of_record ON audit (agreement, entity, key, sequence)
;
CREATE TRIGGER audit_is_append_only BEFORE UPDATE ON audit
BEGIN
    SELECT RAISE(ABORT, 'audit entries are never changed');
END
;
CREATE TABLE notification (
    id                  INTEGER PRIMARY KEY AUTOINCREMENT,
    agreement           TEXT    NOT NULL,
    cause               TEXT    NOT NULL,
    kind                TEXT    NOT NULL,
    invoice_error       INTEGER NOT NULL CHECK (invoice_error IN (0, 1)),
    flow                TEXT,
    key                 TEXT,
    field_en            TEXT,
    field_da            TEXT,
    message_en          TEXT    NOT NULL,
    message_da          TEXT    NOT NULL,
    remedy_en           TEXT    NOT NULL,
    remedy_da           TEXT    NOT NULL,
    count               INTEGER NOT NULL,
    first_at            INTEGER NOT NULL,
    last_at             INTEGER NOT NULL,
    retry_requested_at  INTEGER,
    resolved_at         INTEGER
) STRICT
;
CREATE UNIQUE INDEX notification_open ON notification (agreement, cause) WHERE resolved_at IS NULL
;
CREATE INDEX notification_of_work ON notification (agreement, flow, key) WHERE resolved_at IS NULL
;
CREATE INDEX notification_resolved ON notification (resolved_at) WHERE resolved_at IS NOT NULL
;
CREATE TABLE watermark (
    agreement   TEXT    NOT NULL,
    name        TEXT    NOT NULL,
    position    TEXT    NOT NULL,
    updated_at  INTEGER NOT NULL,
    PRIMARY KEY (agreement, name)
) STRICT, WITHOUT ROWID
;
-- flow is '' for a pause of the whole agreement.
CREATE TABLE pause (
    agreement  TEXT    NOT NULL,
    flow       TEXT    NOT NULL,
    cause      TEXT    NOT NULL,
    reason_en  TEXT    NOT NULL,
    reason_da  TEXT    NOT NULL,
    since      INTEGER NOT NULL,
    PRIMARY KEY (agreement, flow)
) STRICT, WITHOUT ROWID
;
CREATE TABLE webhook (
    agreement      TEXT    NOT NULL,
    event          TEXT    NOT NULL,
    address        TEXT    NOT NULL,
    external_id    TEXT,
    token          TEXT,
    refusal        TEXT,
    registered_at  INTEGER NOT NULL,
    PRIMARY KEY (agreement, event)
) STRICT, WITHOUT ROWID
