-- Three logins, each with no more than its service needs. They may exist already (an operator made them);
-- whoever runs the migrations then needs no CREATEROLE. Passwords are set elsewhere, never here.
DO $$
DECLARE
    service text;
BEGIN
    FOREACH service IN ARRAY ARRAY['onrecord_ingest', 'onrecord_extract', 'onrecord_query'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = service) THEN
            EXECUTE format('CREATE ROLE %I NOLOGIN', service);
        END IF;
        EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', service);
    END LOOP;
END
$$;
