package io.onrecord.local.load;

import io.onrecord.local.files.FileKind;
import io.onrecord.local.files.JsonLines;
import io.onrecord.local.files.Trouble;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds articles in files and folders, one at a time: a folder may hold a million, and so may an archive. What cannot be read is a
 * piece that says so.
 */
record ArticleFiles(Finds finds) {
    /** Takes what is found. */
    interface Finds {
        void take(Piece piece);

        /** A file or folder begins whose pieces come next. */
        default void enter(Path file) {}

        /** Its kind is none of ours. */
        void passOver(String file);
    }

    /** What ingest-service takes; a bigger file need not travel to be refused. */
    static final int LIMIT = 2 << 20;

    /** The same for a document, which is mostly not text. */
    static final int DOCUMENT_LIMIT = 32 << 20;

    /** A file or folder that somebody named; such a file is tried whatever it is called. */
    void at(Path path) {
        if (Files.isDirectory(path)) {
            walk(path);
        } else if (!Files.exists(path)) {
            unusable(path, "there is no such file or folder");
        } else {
            inFile(path);
        }
    }

    /** Pushed one by one: an iterator over this would gather them all. */
    private void walk(Path folder) {
        try {
            Files.walkFileTree(folder, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new Visitor());
        } catch (IOException failure) {
            // The visitor swallows them all.
            throw new UncheckedIOException(failure);
        }
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (FileKind.of(file) == FileKind.OTHER || !attributes.isRegularFile()) {
                finds.passOver(file.toString());
            } else {
                inFile(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException reason) {
            unusable(file, Trouble.of(reason));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException reason) {
            if (reason != null) {
                unusable(folder, Trouble.of(reason));
            }
            return FileVisitResult.CONTINUE;
        }
    }

    private void inFile(Path file) {
        finds.enter(file);
        FileKind kind = FileKind.of(file);
        try {
            switch (kind) {
                case TEXT, PAGE, OTHER, DOCUMENT -> whole(file, limit(kind));
                case JSON, JSON_LINES, TABLE -> {
                    try (InputStream in = Files.newInputStream(file)) {
                        inside(file.toString(), kind, in);
                    }
                }
                case ZIP, TAR, TAR_GZ, GZ, WARC, WARC_GZ -> new InArchive(this, file).read(kind);
            }
        } catch (IOException failure) {
            unusable(file, Trouble.of(failure));
        }
    }

    private void whole(Path file, int limit) throws IOException {
        if (Files.size(file) > limit) {
            unusable(file, tooLarge(limit));
        } else {
            finds.take(new Piece.InFile(file.toString(), file));
        }
    }

    /**
     * What a file of an archive holds, or one with many articles.
     *
     * @param origin for messages; ends like the name of the file
     */
    void inside(String origin, FileKind kind, InputStream in) throws IOException {
        switch (kind) {
            case TEXT, PAGE, DOCUMENT -> inMemory(origin, in, limit(kind));
            case JSON -> json(origin, in);
            case JSON_LINES -> lines(origin, in);
            case TABLE -> TableRows.read(origin, in, finds::take);
            case ZIP, TAR, TAR_GZ, GZ, WARC, WARC_GZ ->
                finds.take(new Piece.Unusable(
                        origin, "is an archive in an archive, which is not opened; unpack the outer one"));
            case OTHER -> finds.passOver(origin);
        }
    }

    private void inMemory(String origin, InputStream in, int limit) throws IOException {
        byte[] content = in.readNBytes(limit + 1);
        finds.take(
                content.length > limit
                        ? new Piece.Unusable(origin, tooLarge(limit))
                        : new Piece.InMemory(
                                origin, origin.substring(origin.lastIndexOf('/') + 1), ByteBuffer.wrap(content)));
    }

    private void json(String origin, InputStream in) throws IOException {
        byte[] content = in.readNBytes(JsonLines.LONGEST + 1);
        if (content.length > JsonLines.LONGEST) {
            finds.take(new Piece.Unusable(origin, tooLarge(LIMIT)));
            return;
        }
        try {
            String json = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            finds.take(new Piece.InJson(origin, json));
        } catch (CharacterCodingException notUtf8) {
            finds.take(new Piece.Unusable(origin, Trouble.NOT_UTF_8));
        }
    }

    /** One submission a line; empty lines count but say nothing. */
    void lines(String name, InputStream in) {
        JsonLines.read(in, line -> {
            String origin = line.origin(name);
            finds.take(
                    switch (line) {
                        case JsonLines.Line.Written written -> new Piece.InJson(origin, written.json());
                        case JsonLines.Line.Bad bad -> new Piece.Unusable(origin, bad.reason());
                    });
        });
    }

    private static int limit(FileKind kind) {
        return kind == FileKind.DOCUMENT ? DOCUMENT_LIMIT : LIMIT;
    }

    static String tooLarge(int limit) {
        return "is larger than " + (limit >> 20) + " MiB";
    }

    private void unusable(Path path, String reason) {
        finds.take(new Piece.Unusable(path.toString(), reason));
    }
}
