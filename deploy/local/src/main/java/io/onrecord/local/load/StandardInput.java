package io.onrecord.local.load;

import io.onrecord.local.files.Trouble;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** Standard input as one article, or as JSON Lines when it starts like one. */
final class StandardInput {
    private static final String NAME = "stdin";
    private static final int LOOK_AHEAD = 4096;

    private StandardInput() {}

    static void read(InputStream raw, ArticleFiles files) {
        try {
            read(new BufferedInputStream(raw, LOOK_AHEAD), files);
        } catch (IOException failure) {
            files.finds().take(new Piece.Unusable(NAME, Trouble.of(failure)));
        }
    }

    private static void read(BufferedInputStream in, ArticleFiles files) throws IOException {
        int first = firstSign(in);
        if (first == '{') {
            files.lines(NAME, in);
            return;
        }
        byte[] content = in.readNBytes(ArticleFiles.LIMIT + 1);
        files.finds()
                .take(
                        content.length > ArticleFiles.LIMIT
                                ? new Piece.Unusable(NAME, "is larger than 2 MiB")
                                : new Piece.InMemory(
                                        NAME, NAME + (first == '<' ? ".html" : ".txt"), ByteBuffer.wrap(content)));
    }

    private static int firstSign(BufferedInputStream in) throws IOException {
        in.mark(LOOK_AHEAD);
        int sign = in.read();
        for (int looked = 1;
                looked < LOOK_AHEAD - 1
                        && (Character.isWhitespace(sign) || sign == 0xEF || sign == 0xBB || sign == 0xBF);
                looked++) {
            sign = in.read();
        }
        in.reset();
        return sign;
    }
}
