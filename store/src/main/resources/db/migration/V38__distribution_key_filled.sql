-- Fills article_id where rows were there before the column: some thousand at a time, each lot in a transaction of its own, so that
-- whoever reads and writes meanwhile waits for no more than a few rows. What was broken off goes on where it was.
DO $$
DECLARE
    one   text;
    pages bigint;
    at    bigint;
    lot   CONSTANT bigint := 1000;
BEGIN
    -- By the key of statement, whatever is thought of how many rows a lot has.
    SET enable_hashjoin = off;
    SET enable_mergejoin = off;
    FOREACH one IN ARRAY ARRAY['statement_vector', 'echo_link', 'review', 'position_pending'] LOOP
        pages := pg_relation_size(one::regclass) / current_setting('block_size')::bigint;
        at := 0;
        -- What is written behind the last of these pages has its key by the trigger.
        WHILE at <= pages LOOP
            BEGIN
                EXECUTE format('UPDATE %I t SET article_id = s.article_id FROM statement s
                    WHERE s.id = t.statement_id AND t.article_id IS NULL AND t.ctid >= %L::tid AND t.ctid < %L::tid',
                    one, format('(%s,0)', at), format('(%s,0)', at + lot));
                at := at + lot;
            EXCEPTION WHEN deadlock_detected OR lock_not_available THEN
                -- Somebody who erases an article wanted some of the same rows: the lot is tried again.
                NULL;
            END;
            COMMIT;
        END LOOP;
    END LOOP;
    RESET enable_hashjoin;
    RESET enable_mergejoin;
END
$$;

-- A column that is checked is looked through without anybody waiting, and need not be looked through again to be NOT NULL, as long as the check is there.
-- May be done again from its beginning: Migration takes the failure of one that is no transaction off the list.
ALTER TABLE statement_vector DROP CONSTRAINT IF EXISTS placed, ADD CONSTRAINT placed CHECK (article_id IS NOT NULL) NOT VALID;
ALTER TABLE statement_vector VALIDATE CONSTRAINT placed;
ALTER TABLE statement_vector ALTER COLUMN article_id SET NOT NULL;
ALTER TABLE statement_vector DROP CONSTRAINT IF EXISTS placed;
ALTER TABLE echo_link DROP CONSTRAINT IF EXISTS placed, ADD CONSTRAINT placed CHECK (article_id IS NOT NULL) NOT VALID;
ALTER TABLE echo_link VALIDATE CONSTRAINT placed;
ALTER TABLE echo_link ALTER COLUMN article_id SET NOT NULL;
ALTER TABLE echo_link DROP CONSTRAINT IF EXISTS placed;
ALTER TABLE review DROP CONSTRAINT IF EXISTS placed, ADD CONSTRAINT placed CHECK (article_id IS NOT NULL) NOT VALID;
ALTER TABLE review VALIDATE CONSTRAINT placed;
ALTER TABLE review ALTER COLUMN article_id SET NOT NULL;
ALTER TABLE review DROP CONSTRAINT IF EXISTS placed;
ALTER TABLE position_pending DROP CONSTRAINT IF EXISTS placed, ADD CONSTRAINT placed CHECK (article_id IS NOT NULL) NOT VALID;
ALTER TABLE position_pending VALIDATE CONSTRAINT placed;
ALTER TABLE position_pending ALTER COLUMN article_id SET NOT NULL;
ALTER TABLE position_pending DROP CONSTRAINT IF EXISTS placed;
