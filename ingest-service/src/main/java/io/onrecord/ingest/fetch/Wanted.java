package io.onrecord.ingest.fetch;

import io.onrecord.ingest.fetch.Outcome.Validators;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is to be fetched.
 *
 * @param accept media types, as in the header of that name
 * @param had of the answer before; when nothing has changed since, the outcome is {@link Outcome.Unchanged}
 * @param objection why a redirect to an address of another host is not followed; null when it is
 * @param cutAt bytes after which a body is cut off without complaint; null when a body that is too long is an error
 */
public record Wanted(
        String address,
        String accept,
        Validators had,
        @Nullable Integer cutAt,
        Function<String, @Nullable Objection> objection) {
    /** Whatever stands there now. */
    public static Wanted of(String address) {
        return new Wanted(address, "*/*", Validators.NONE, null, redirect -> null);
    }

    /** The same, in one of these media types if there are several. */
    public Wanted as(String types) {
        return new Wanted(address, types, had, cutAt, objection);
    }

    /** The same, unless it is what we had. */
    public Wanted unless(Validators validators) {
        return new Wanted(address, accept, validators, cutAt, objection);
    }

    /** The same, or its beginning. */
    public Wanted cutAt(int bytes) {
        return new Wanted(address, accept, had, bytes, objection);
    }

    /** The same, but redirects to other hosts are followed only where nothing is said against them. */
    public Wanted following(Function<String, @Nullable Objection> redirects) {
        return new Wanted(address, accept, had, cutAt, redirects);
    }
}
