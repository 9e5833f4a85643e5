package io.onrecord.ingest.archive;

import io.onrecord.settings.Between;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much is unpacked of one archive; what comes after is refused. */
@ConfigMapping(prefix = "onrecord.archives")
public interface ArchiveLimits {
    /** Files and folders in one archive, or records in a crawl. */
    @WithDefault("100000")
    @Between(from = "1", to = "10000000")
    int maxEntries();

    /** Bytes that all files of one archive may unpack to. */
    @WithDefault("1073741824")
    @Between(from = "1024", to = "1099511627776")
    long maxUnpackedBytes();

    /** How many times its own size an archive may unpack to, once that is more than 16 MiB: text packs to a tenth, a bomb to a thousandth. */
    @WithDefault("200")
    @Between(from = "1", to = "100000")
    int maxRatio();
}
