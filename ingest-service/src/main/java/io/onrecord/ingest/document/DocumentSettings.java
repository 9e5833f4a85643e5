package io.onrecord.ingest.document;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What a document may cost. */
@ConfigMapping(prefix = "onrecord.documents")
public interface DocumentSettings {
    /** Bytes of one document, pictures and all; its text has the limit of articles. */
    @WithDefault("33554432")
    int maxBytes();

    /** Time that parsing one may take. */
    @WithDefault("30s")
    Duration timeLimit();

    /** Memory of a process that parses, in MiB. */
    @WithDefault("256")
    int heapMegabytes();

    /** Processes that parse at the same time; they are started when there is something to parse, and end after a minute without. */
    @WithDefault("2")
    int atOnce();

    /** How long a document may wait for its turn. */
    @WithDefault("1m")
    Duration patience();
}
