-- Who may do what by key. Made and revoked by ingest-service (on one machine also by the owner); query-service checks and lists them.
CREATE TABLE api_key (
    id           text PRIMARY KEY CHECK (id ~ '^[a-z2-7]{12}$'),
    name         text        NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
    secret_hash  bytea       NOT NULL CHECK (octet_length(secret_hash) = 32),
    scopes       text[]      NOT NULL CHECK (cardinality(scopes) BETWEEN 1 AND 4
                                             AND scopes <@ ARRAY['read', 'ingest', 'correct', 'admin']),
    origin       text        NOT NULL CHECK (origin IN ('FIRST', 'SETTING', 'MACHINE', 'PERSON')),
    made_by      text        NOT NULL,
    created_at   timestamptz NOT NULL,
    expires_at   timestamptz CHECK (expires_at > created_at),
    revoked_at   timestamptz,
    last_used_at timestamptz
);
COMMENT ON TABLE api_key IS 'Keys of the API. Never deleted: what somebody did bears the name of the key.';
COMMENT ON COLUMN api_key.id IS 'The middle part of onrecord_<id>_<secret>; no secret.';
COMMENT ON COLUMN api_key.secret_hash IS 'SHA-256 of the last part. It has 256 random bits, so that a slow hash would add nothing.';
COMMENT ON COLUMN api_key.origin IS 'Made when there was none, given by the setting, of the machine itself, or made by somebody who signed in.';
COMMENT ON COLUMN api_key.made_by IS 'Name of who made it.';
COMMENT ON COLUMN api_key.last_used_at IS 'When something was last changed with it, to the minute; reading is not noted.';
-- What is done is told by name, so no two keys in force have the same.
CREATE UNIQUE INDEX api_key_name ON api_key (name) WHERE revoked_at IS NULL;

GRANT SELECT, INSERT, UPDATE (revoked_at, last_used_at) ON api_key TO onrecord_ingest;
GRANT SELECT ON api_key TO onrecord_query;
