package io.onrecord.local.load;

import io.onrecord.local.files.FileKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the arguments of a load stand for. */
public final class Pieces {
    private static final String STDIN = "-";

    /** Bytes of a file that are read twice without a thought, only to know how many articles are in it. */
    private static final long WORTH_COUNTING = 64L << 20;

    private Pieces() {}

    /**
     * The pieces themselves, found while they are consumed.
     *
     * @param arguments files, folders, {@code -}
     * @param journal of what is left out; null when nothing is
     * @param passedOver hears of what in folders and archives is none
     */
    public static Stream<Piece> of(
            List<String> arguments, InputStream stdin, @Nullable Journal journal, Consumer<String> passedOver) {
        return arguments.stream().distinct().mapMulti((argument, sink) -> {
            ArticleFiles files = new ArticleFiles(new Resume(journal, sink, passedOver));
            if (argument.equals(STDIN)) {
                StandardInput.read(stdin, files);
            } else {
                files.at(Path.of(argument));
            }
        });
    }

    /** How many there are; null when that cannot be told beforehand, or not cheaply. Costs one walk. */
    public static @Nullable Long count(List<String> arguments, @Nullable Journal journal) {
        if (arguments.contains(STDIN) || arguments.stream().anyMatch(argument -> isLong(Path.of(argument)))) {
            return null;
        }
        return of(arguments, InputStream.nullInputStream(), journal, file -> {}).count();
    }

    private static boolean isLong(Path path) {
        try (Stream<Path> all = Files.walk(path, FileVisitOption.FOLLOW_LINKS)) {
            return all.anyMatch(file -> holdsMany(file) && file.toFile().length() > WORTH_COUNTING);
        } catch (IOException | UncheckedIOException unreadable) {
            return false;
        }
    }

    private static boolean holdsMany(Path file) {
        FileKind kind = file.getFileName() == null ? FileKind.OTHER : FileKind.of(file);
        return kind.isArchive() || kind == FileKind.TABLE || kind == FileKind.JSON_LINES;
    }
}
