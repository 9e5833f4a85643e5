package io.onrecord.ingest.archive;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What kind of archive a file is. */
public enum ArchiveKind {
    ZIP,
    TAR,
    TAR_GZ,
    /** One file, packed. */
    GZ,
    WARC,
    WARC_GZ;

    /**
     * By the name; where that says nothing, by the media type.
     *
     * @return null when it is no archive
     */
    public static @Nullable ArchiveKind of(String name, @Nullable String mediaType) {
        @Nullable ArchiveKind named = named(name.toLowerCase(Locale.ROOT));
        return named != null || name.indexOf('.') >= 0 || mediaType == null
                ? named
                : switch (mediaType) {
                    case "application/zip", "application/x-zip-compressed" -> ZIP;
                    case "application/x-tar" -> TAR;
                    case "application/warc" -> WARC;
                    default -> null;
                };
    }

    private static @Nullable ArchiveKind named(String name) {
        if (name.endsWith(".zip")) {
            return ZIP;
        }
        if (name.endsWith(".tar")) {
            return TAR;
        }
        if (name.endsWith(".warc")) {
            return WARC;
        }
        if (name.endsWith(".warc.gz")) {
            return WARC_GZ;
        }
        if (name.endsWith(".tar.gz") || name.endsWith(".tgz")) {
            return TAR_GZ;
        }
        return name.endsWith(".gz") ? GZ : null;
    }
}
