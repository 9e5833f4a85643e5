package io.onrecord.local.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the arguments of a load stand for. */
public final class Pieces {
    private static final String STDIN = "-";

    private Pieces() {}

    /**
     * The pieces themselves, found while they are consumed.
     *
     * @param arguments files, folders, {@code -}
     */
    public static Stream<Piece> of(List<String> arguments, InputStream stdin) throws IOException {
        Stream<Piece> files = ArticleFiles.all(paths(arguments));
        return arguments.contains(STDIN) ? Stream.concat(files, StandardInput.pieces(stdin)) : files;
    }

    /** How many there are; null when that cannot be told beforehand. Costs one walk. */
    public static @Nullable Long count(List<String> arguments) {
        if (arguments.contains(STDIN)) {
            return null;
        }
        try (Stream<Piece> all = ArticleFiles.all(paths(arguments))) {
            return all.count();
        }
    }

    private static List<Path> paths(List<String> arguments) {
        return arguments.stream()
                .filter(argument -> !argument.equals(STDIN))
                .map(Path::of)
                .toList();
    }
}
