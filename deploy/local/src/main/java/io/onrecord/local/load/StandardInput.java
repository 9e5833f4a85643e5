package io.onrecord.local.load;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Standard input as one article, or as JSON Lines when it starts like one. */
final class StandardInput {
    private static final int LOOK_AHEAD = 4096;

    private StandardInput() {}

    static Stream<Piece> pieces(InputStream raw) throws IOException {
        BufferedInputStream in = new BufferedInputStream(raw, LOOK_AHEAD);
        int first = firstSign(in);
        if (first == '{') {
            return ArticleFiles.lines("stdin", new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        }
        byte[] content = in.readNBytes((int) ArticleFiles.LIMIT + 1);
        if (content.length > ArticleFiles.LIMIT) {
            return Stream.of(new Piece.Unusable("stdin", "is larger than 2 MiB"));
        }
        return Stream.of(
                new Piece.InMemory("stdin", first == '<' ? "stdin.html" : "stdin.txt", ByteBuffer.wrap(content)));
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
