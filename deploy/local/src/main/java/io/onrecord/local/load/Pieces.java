package io.onrecord.local.load;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
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
     * @param passedOver remembers what in folders is none
     */
    public static Stream<Piece> of(List<String> arguments, InputStream stdin, PassedOver passedOver) {
        return find(arguments, stdin, passedOver::add);
    }

    /** How many there are; null when that cannot be told beforehand. Costs one walk. */
    public static @Nullable Long count(List<String> arguments) {
        if (arguments.contains(STDIN)) {
            return null;
        }
        return find(arguments, InputStream.nullInputStream(), file -> {}).count();
    }

    private static Stream<Piece> find(List<String> arguments, InputStream stdin, Consumer<Path> passedOver) {
        return arguments.stream().distinct().mapMulti((argument, sink) -> {
            ArticleFiles files = new ArticleFiles(sink, passedOver);
            if (argument.equals(STDIN)) {
                StandardInput.read(stdin, files);
            } else {
                files.at(Path.of(argument));
            }
        });
    }
}
