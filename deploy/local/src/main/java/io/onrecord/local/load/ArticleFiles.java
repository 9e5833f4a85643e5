package io.onrecord.local.load;

import io.onrecord.local.files.FileKind;
import io.onrecord.local.files.JsonLines;
import io.onrecord.local.files.Trouble;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds articles in files and folders, one at a time: a folder may hold a million. What cannot be read is a piece that says so.
 *
 * @param sink takes the pieces
 * @param passedOver takes the files in folders whose kind is none of ours
 */
record ArticleFiles(Consumer<Piece> sink, Consumer<Path> passedOver) {
    /** What ingest-service takes; a bigger file need not travel to be refused. */
    static final long LIMIT = 2L << 20;

    private static final String TOO_LARGE = "is larger than 2 MiB";

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
                passedOver.accept(file);
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
        try {
            switch (FileKind.of(file)) {
                case TEXT, PAGE, OTHER -> whole(file);
                case JSON -> json(file);
                case JSON_LINES -> {
                    try (InputStream in = Files.newInputStream(file)) {
                        lines(file.toString(), in);
                    }
                }
            }
        } catch (IOException failure) {
            unusable(file, Trouble.of(failure));
        }
    }

    private void whole(Path file) throws IOException {
        if (Files.size(file) > LIMIT) {
            unusable(file, TOO_LARGE);
        } else {
            sink.accept(new Piece.InFile(file.toString(), file));
        }
    }

    private void json(Path file) throws IOException {
        if (Files.size(file) > JsonLines.LONGEST) {
            unusable(file, TOO_LARGE);
        } else {
            sink.accept(new Piece.InJson(file.toString(), Files.readString(file)));
        }
    }

    /** One submission a line; empty lines count but say nothing. */
    void lines(String name, InputStream in) {
        JsonLines.read(in, line -> {
            String origin = line.origin(name);
            sink.accept(
                    switch (line) {
                        case JsonLines.Line.Written written -> new Piece.InJson(origin, written.json());
                        case JsonLines.Line.Bad bad -> new Piece.Unusable(origin, bad.reason());
                    });
        });
    }

    private void unusable(Path path, String reason) {
        sink.accept(new Piece.Unusable(path.toString(), reason));
    }
}
