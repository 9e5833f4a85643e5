package io.onrecord.ingest.document;

import io.onrecord.settings.Between;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What a document may cost. */
@ConfigMapping(prefix = "onrecord.documents")
public interface DocumentSettings {
    /** Bytes of one document, pictures and all; its text has the limit of articles. */
    @WithDefault("33554432")
    @Between(from = "1024", to = "1073741824")
    int maxBytes();

    /** Time that parsing one may take. */
    @WithDefault("30s")
    @Between(from = "1s", to = "10m")
    Duration timeLimit();

    /** Memory of a process that parses, in MiB. */
    @WithDefault("256")
    @Between(from = "32", to = "8192")
    int heapMegabytes();

    /** Processes that parse at the same time; they are started when there is something to parse, and end after a minute without. */
    @WithDefault("2")
    @Between(from = "1", to = "64")
    int atOnce();

    /** How long a document may wait for its turn. */
    @WithDefault("1m")
    @Between(from = "1s", to = "1h")
    Duration patience();
}
