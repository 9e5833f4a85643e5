package io.onrecord.ingest.article;

import io.onrecord.ingest.article.Draft.Metadata;
import java.util.UUID;

/** An article that the record holds and that a submission may be. */
record Found(UUID id, int version, String publisher, ContentHash hash, Metadata metadata) {}
