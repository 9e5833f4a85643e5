package io.onrecord.ingest.fetch;

import org.jspecify.annotations.Nullable;

/** Makes a link whole, as the page or feed means it in which it stands. */
public final class ResolveLink {
    private ResolveLink() {}

    /**
     * The address that a link leads to; null when it is none of the web.
     *
     * @param base address of what it stands in
     */
    public static @Nullable String from(String base, String link) {
        try {
            return Target.of(base).resolve(link).address();
        } catch (NotAllowed noAddress) {
            return null;
        }
    }
}
