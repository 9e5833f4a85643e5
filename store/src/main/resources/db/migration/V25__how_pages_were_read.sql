-- How the text and the date of a page were found, so that a reader can judge how far to trust them.
ALTER TABLE article
    ADD COLUMN author           text,
    ADD COLUMN published_method text CHECK (published_method IN
        ('SUBMITTED', 'STRUCTURED_DATA', 'META', 'TIME', 'URL', 'DATELINE', 'FILE_NAME', 'FEED'));
COMMENT ON COLUMN article.author IS 'As the page names who wrote it, on one line; null when it does not.';
COMMENT ON COLUMN article.published_method IS 'What told published_value; null when that is not known, and for what came in before this column was there.';

ALTER TABLE article_version
    ADD COLUMN text_method        text CHECK (text_method IN ('STRUCTURED_DATA', 'DECLARED', 'SCORED', 'WHOLE')),
    ADD COLUMN cut_short          boolean NOT NULL DEFAULT false,
    ADD COLUMN modified_value     text,
    ADD COLUMN modified_precision text CHECK (modified_precision IN ('INSTANT', 'DAY', 'MONTH', 'YEAR')),
    ADD COLUMN modified_method    text CHECK (modified_method IN
        ('STRUCTURED_DATA', 'META', 'TIME', 'DATELINE')),
    ADD CHECK (num_nonnulls(modified_value, modified_precision, modified_method) IN (0, 3));
COMMENT ON COLUMN article_version.text_method IS 'How the text was found in the page; null for plain text.';
COMMENT ON COLUMN article_version.cut_short IS 'Whether a paywall held back the rest of the text.';
COMMENT ON COLUMN article_version.modified_value IS 'When the page says it was last changed, ISO 8601 with no more than is known; null when it does not say.';
