-- Everything that is written with an article has the article's id in its row, so that the record can be spread over several databases
-- by it (db/distribution.txt): what concerns one article then lies in one place. Four tables had only the statement's. The rows that are
-- there are filled by the next migration, outside of this transaction: nobody waits for that.
-- In the order in which services write them.
LOCK TABLE position_pending, review, echo_link, statement_vector IN ACCESS EXCLUSIVE MODE;
ALTER TABLE statement_vector ADD COLUMN article_id uuid;
ALTER TABLE echo_link ADD COLUMN article_id uuid;
ALTER TABLE review ADD COLUMN article_id uuid;
ALTER TABLE position_pending ADD COLUMN article_id uuid;
COMMENT ON COLUMN statement_vector.article_id IS 'As in statement.';
COMMENT ON COLUMN echo_link.article_id IS 'As in statement, of statement_id; the other statement may be of another article.';
COMMENT ON COLUMN review.article_id IS 'As in statement.';
COMMENT ON COLUMN position_pending.article_id IS 'As in statement.';

-- For services of the release before, which do not know the column.
CREATE FUNCTION place_with_article() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    SELECT s.article_id INTO NEW.article_id FROM statement s WHERE s.id = NEW.statement_id;
    IF NOT FOUND THEN
        RAISE foreign_key_violation USING MESSAGE = format('%I: there is no statement %s', TG_TABLE_NAME, NEW.statement_id);
    END IF;
    RETURN NEW;
END
$$;
DO $$
DECLARE
    one text;
BEGIN
    FOREACH one IN ARRAY ARRAY['statement_vector', 'echo_link', 'review', 'position_pending'] LOOP
        EXECUTE format('CREATE TRIGGER %1$s_placed BEFORE INSERT OR UPDATE ON %1$I FOR EACH ROW WHEN (NEW.article_id IS NULL)
            EXECUTE FUNCTION place_with_article()', one);
    END LOOP;
END
$$;

-- Who asks for the topics of a statement asks by its article too.
GRANT SELECT (article_id) ON statement_topic TO onrecord_ingest;
