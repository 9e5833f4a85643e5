# Run once by the image of Postgres, on an empty data folder. The migration finds the roles and gives them their rights.
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
  --set ingest="$INGEST_PASSWORD" --set extract="$EXTRACT_PASSWORD" --set query="$QUERY_PASSWORD" <<'SQL'
CREATE ROLE onrecord_ingest LOGIN PASSWORD :'ingest';
CREATE ROLE onrecord_extract LOGIN PASSWORD :'extract';
CREATE ROLE onrecord_query LOGIN PASSWORD :'query';
SQL
