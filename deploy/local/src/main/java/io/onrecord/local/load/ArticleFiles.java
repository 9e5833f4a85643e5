package io.onrecord.local.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Finds articles in files and folders, one at a time: a folder may hold a million. */
final class ArticleFiles {
    /** What ingest-service takes; a bigger file need not travel to be refused. */
    static final long LIMIT = 2L << 20;

    private static final Set<String> PLAIN = Set.of("txt", "html", "htm");
    private static final Set<String> KNOWN = Set.of("txt", "html", "htm", "json", "jsonl");

    private ArticleFiles() {}

    static Stream<Piece> all(List<Path> paths) {
        return paths.stream().flatMap(ArticleFiles::at);
    }

    private static Stream<Piece> at(Path path) {
        if (Files.isDirectory(path)) {
            return Stream.of(path).mapMulti(ArticleFiles::walk);
        }
        if (!Files.isReadable(path)) {
            return Stream.of(new Piece.Unusable(
                    path.toString(), Files.exists(path) ? "cannot be read" : "there is no such file or folder"));
        }
        return KNOWN.contains(ending(path))
                ? inFile(path)
                : Stream.of(new Piece.InFile(path.toString(), path)).flatMap(ArticleFiles::limited);
    }

    /** Files of a known kind below a folder, pushed one by one: an iterator over this would gather them all. */
    private static void walk(Path folder, Consumer<Piece> sink) {
        try {
            Files.walkFileTree(
                    folder, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                            if (KNOWN.contains(ending(file)) && attributes.isRegularFile()) {
                                inFile(file).forEach(sink);
                            }
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException reason) {
                            sink.accept(new Piece.Unusable(file.toString(), "cannot be read: " + reason.getMessage()));
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Stream<Piece> inFile(Path file) {
        String ending = ending(file);
        if (PLAIN.contains(ending)) {
            return limited(new Piece.InFile(file.toString(), file));
        }
        try {
            return ending.equals("jsonl") ? lines(file.toString(), Files.newBufferedReader(file)) : json(file);
        } catch (IOException failure) {
            return Stream.of(new Piece.Unusable(file.toString(), "cannot be read: " + failure.getMessage()));
        }
    }

    private static Stream<Piece> limited(Piece.InFile piece) {
        try {
            return Files.size(piece.file()) > LIMIT
                    ? Stream.of(new Piece.Unusable(piece.origin(), "is larger than 2 MiB"))
                    : Stream.of(piece);
        } catch (IOException failure) {
            return Stream.of(new Piece.Unusable(piece.origin(), "cannot be read: " + failure.getMessage()));
        }
    }

    private static Stream<Piece> json(Path file) throws IOException {
        // JSON escapes at most six characters for one.
        if (Files.size(file) > LIMIT * 6) {
            return Stream.of(new Piece.Unusable(file.toString(), "is larger than 2 MiB"));
        }
        try {
            return Stream.of(new Piece.InJson(file.toString(), Files.readString(file)));
        } catch (CharacterCodingException notUtf8) {
            return Stream.of(new Piece.Unusable(file.toString(), "is not UTF-8, which JSON must be"));
        }
    }

    /** One submission a line; empty lines count but say nothing. */
    static Stream<Piece> lines(String name, BufferedReader reader) {
        int[] number = {0};
        return reader.lines()
                .map(line -> (Piece) new Piece.InJson(name + " line " + ++number[0], line))
                .filter(piece -> !((Piece.InJson) piece).json().isBlank())
                .onClose(() -> close(reader));
    }

    private static void close(BufferedReader reader) {
        try {
            reader.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String ending(Path path) {
        String name = path.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
