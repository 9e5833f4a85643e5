-- A message that names no article is answered by nothing that extraction does: a person removes its letter, through ingest-service.
GRANT DELETE ON dead_letter TO onrecord_ingest;
COMMENT ON TABLE dead_letter IS 'Written by extract-service. Gone again as soon as its article has been extracted, or a person has removed it.';
