package io.onrecord.ingest.article;

import io.onrecord.settings.Between;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much is taken in at once. The size of a whole request is {@code quarkus.http.limits.max-body-size}. */
@ConfigMapping(prefix = "onrecord.articles")
interface ArticleLimits {
    /** Bytes of one article: of a file, or of the text or page in a JSON submission as UTF-8. */
    @WithDefault("2097152")
    @Between(from = "1024", to = "67108864")
    int maxBytes();

    /** Articles in one upload, over all its files; what comes after is refused. */
    @WithDefault("10000")
    @Between(from = "1", to = "1000000")
    int maxPerUpload();

    /** How far ahead of the clock a publication date may lie: time zones and embargoes, not typing errors. */
    @WithDefault("24h")
    @Between(from = "0s", to = "365d")
    Duration maxAhead();

    /** Bytes of one submission as JSON: every character of an article may come as an escape. */
    default long maxJsonBytes() {
        return 3L * maxBytes() + 64 * 1024;
    }
}
