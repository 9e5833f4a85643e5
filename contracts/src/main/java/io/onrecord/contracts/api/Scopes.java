package io.onrecord.contracts.api;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a key, or somebody who signed in, may do. Whoever has any of them may read. */
public final class Scopes {
    /** Read the record where reading is closed. */
    public static final String READ = "read";

    /** Hand in articles and have them read again; follow pages, feeds and topics. */
    public static final String INGEST = "ingest";

    /** Decide what the record got wrong or right. */
    public static final String CORRECT = "correct";

    /** Everything: also make and revoke keys, have many articles read again, and remove what could not be handled. */
    public static final String ADMIN = "admin";

    /** All of them, from the least to the most. */
    public static final List<String> ALL = List.of(READ, INGEST, CORRECT, ADMIN);

    private Scopes() {}

    /** Those given with what they include; words that are none are left out. */
    public static Set<String> withIncluded(Collection<String> given) {
        Set<String> all = new TreeSet<>(given);
        all.retainAll(ALL);
        if (all.contains(ADMIN)) {
            all.addAll(ALL);
        }
        if (!all.isEmpty()) {
            all.add(READ);
        }
        return all;
    }
}
