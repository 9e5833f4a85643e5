package io.onrecord.ingest.archive;

import io.onrecord.contracts.api.ProblemException;

/** Why an archive, or a file of it, is not taken in. */
final class Broken {
    private Broken() {}

    static ProblemException archive(Exception failure) {
        return new ProblemException(
                422,
                "archive-broken",
                "The archive cannot be read",
                "it is cut off or damaged here (" + failure.getMessage()
                        + "); pack it again, or send what is left of it as files");
    }

    static ProblemException tooLarge(String what) {
        return new ProblemException(
                413,
                "archive-too-large",
                "The archive holds too much",
                what
                        + "; this and what comes after were left out: send them in several archives, or use ./onrecord load");
    }

    static ProblemException unreadable(String why) {
        return new ProblemException(
                422,
                "archive-entry-unreadable",
                "A file in the archive cannot be unpacked",
                why + "; pack it again as plain ZIP or TAR");
    }
}
