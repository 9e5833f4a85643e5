-- Documents such as PDF have no characters in their bytes that a text could be mapped to.
COMMENT ON COLUMN article_version.raw IS 'The bytes as they came; of a document (see media_type) the whole file.';
COMMENT ON COLUMN article_version.charset IS 'How raw was decoded; of a document that of its parsed text.';
COMMENT ON COLUMN article_version.source_map IS 'The way back to the raw: triples (text start, raw start, length) in code points of the decoded raw, ascending; empty for a document, whose raw has no characters.';
