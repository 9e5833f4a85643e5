package io.onrecord.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * One file of an archive, or one answer of a crawl.
 *
 * @param name as the archive has it; only ever shown
 * @param mediaType without parameters, in lower case; null when the archive does not say
 * @param charset as declared; null when the archive does not say
 * @param url where a crawl got it; null in other archives
 * @param content can be read once, before the next entry is asked for
 */
public record Entry(
        String name,
        @Nullable String mediaType,
        @Nullable String charset,
        @Nullable String url,
        Content content) {

    /**
     * Its bytes, unpacked while they are read. Reading throws a {@link io.onrecord.contracts.api.ProblemException} where the archive is
     * broken or unpacks to more than is allowed.
     */
    public interface Content {
        InputStream open() throws IOException;
    }
}
