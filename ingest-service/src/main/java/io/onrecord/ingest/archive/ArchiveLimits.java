package io.onrecord.ingest.archive;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much is unpacked of one archive; what comes after is refused. */
@ConfigMapping(prefix = "onrecord.archives")
public interface ArchiveLimits {
    /** Files and folders in one archive, or records in a crawl. */
    @WithDefault("100000")
    int maxEntries();

    /** Bytes that all files of one archive may unpack to. */
    @WithDefault("1073741824")
    long maxUnpackedBytes();

    /** How many times its own size an archive may unpack to, once that is more than 16 MiB: text packs to a tenth, a bomb to a thousandth. */
    @WithDefault("200")
    int maxRatio();
}
