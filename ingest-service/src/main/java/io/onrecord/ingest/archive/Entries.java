package io.onrecord.ingest.archive;

import java.io.IOException;

/** Takes what is in an archive. */
public interface Entries {
    /** Takes one file; false ends the reading of the archive. */
    boolean take(Entry entry) throws IOException;

    /** Hears of what no article can be in, by the reason why. */
    void passOver(String reason);
}
