package io.onrecord.local.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Leaves out what the journal has a receipt for. A file that was changed since is another one. */
final class Resume implements ArticleFiles.Finds {
    private final @Nullable Journal journal;
    private final Consumer<Piece> sink;
    private final Consumer<String> passedOver;
    private long file;
    private int index;
    private boolean known;

    /**
     * Between what finds and what sends.
     *
     * @param journal null to know nothing of earlier runs
     */
    Resume(@Nullable Journal journal, Consumer<Piece> sink, Consumer<String> passedOver) {
        this.journal = journal;
        this.sink = sink;
        this.passedOver = passedOver;
    }

    @Override
    public void enter(Path path) {
        index = 0;
        known = true;
        file = key(path);
    }

    /** What is no file has no journal. */
    @Override
    public void take(Piece piece) {
        if (journal == null || !known || piece instanceof Piece.Unusable) {
            sink.accept(piece);
        } else if (!journal.has(file, index)) {
            sink.accept(new Piece.Marked(piece, file, index));
        }
        index++;
    }

    @Override
    public void passOver(String path) {
        passedOver.accept(path);
    }

    /** Half a hash is enough: two of a million files are the same with a chance of one in thirty million. */
    static long key(Path path) {
        String stamp;
        try {
            stamp = Files.size(path) + "|" + Files.getLastModifiedTime(path).toMillis();
        } catch (IOException gone) {
            stamp = "gone";
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((path.toAbsolutePath().normalize() + "|" + stamp).getBytes(StandardCharsets.UTF_8));
            return java.nio.ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
