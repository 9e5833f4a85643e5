package io.onrecord.ingest.fetch;

import io.onrecord.ingest.fetch.Outcome.Validators;
import org.jspecify.annotations.Nullable;

/**
 * What is to be fetched.
 *
 * @param accept media types, as in the header of that name
 * @param had of the answer before; when nothing has changed since, the outcome is {@link Outcome.Unchanged}
 * @param cutAt bytes after which a body is cut off without complaint; null when a body that is too long is an error
 */
public record Wanted(
        String address,
        String accept,
        Validators had,
        @Nullable Integer cutAt) {
    /** Whatever stands there now. */
    public static Wanted of(String address) {
        return new Wanted(address, "*/*", Validators.NONE, null);
    }

    /** The same, in one of these media types if there are several. */
    public Wanted as(String types) {
        return new Wanted(address, types, had, cutAt);
    }

    /** The same, unless it is what we had. */
    public Wanted unless(Validators validators) {
        return new Wanted(address, accept, validators, cutAt);
    }

    /** The same, or its beginning. */
    public Wanted cutAt(int bytes) {
        return new Wanted(address, accept, had, bytes);
    }
}
