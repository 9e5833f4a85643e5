package io.onrecord.ingest.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An article as the record has it.
 *
 * @param link of what it is a copy now; null when of nothing
 */
record Row(Piece piece, @Nullable Link link, Said said) {
    /** What has to be known too, to tell of what this is a copy. */
    List<UUID> names() {
        List<UUID> named = new ArrayList<>();
        if (link != null) {
            named.add(link.first());
        }
        if (said instanceof Said.CopyOf copy) {
            named.add(copy.other());
        }
        return named;
    }
}
