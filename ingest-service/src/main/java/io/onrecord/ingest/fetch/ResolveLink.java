package io.onrecord.ingest.fetch;

import org.jspecify.annotations.Nullable;

/** Makes a link whole, as the page or feed means it in which it stands. */
public final class ResolveLink {
    private ResolveLink() {}

    /**
     * The address that a link leads to; null when it is none of the web, or longer than 2,000 characters.
     *
     * @param base address of what it stands in
     */
    public static @Nullable String from(String base, String link) {
        try {
            String address = Target.of(base).resolve(link).address();
            // Encoding makes it longer.
            return address.length() <= Target.LONGEST ? address : null;
        } catch (NotAllowed noAddress) {
            return null;
        }
    }
}
