package io.onrecord.local.files;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** JSON Lines, one at a time. A line that cannot be one is handed on as such, and the next one follows. */
public final class JsonLines {
    /** JSON escapes at most six characters for one, and an article has 2 MiB. */
    public static final int LONGEST = 6 * (2 << 20);

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final InputStream in;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean tooLong;

    private JsonLines(InputStream in) {
        this.in = in;
    }

    /** One line of the file, counted from 1, the empty ones too. */
    public sealed interface Line {
        long number();

        /** Where it stands, for messages. */
        default String origin(String file) {
            return file + " line " + number();
        }

        /** May be an article. */
        record Written(long number, String json) implements Line {}

        /** Is none, whatever it was meant to be. */
        record Bad(long number, String reason) implements Line {}
    }

    /** Hands on every line that is not empty. */
    public static void read(InputStream in, Consumer<Line> sink) {
        JsonLines lines = new JsonLines(new BufferedInputStream(in));
        for (long number = 1; ; number++) {
            try {
                if (!lines.next()) {
                    return;
                }
            } catch (IOException failure) {
                sink.accept(new Line.Bad(number, Trouble.of(failure)));
                return;
            }
            lines.handOn(number, sink);
        }
    }

    /** Reads up to the end of a line; false at the end of the file. */
    private boolean next() throws IOException {
        line.reset();
        tooLong = false;
        int sign = in.read();
        boolean any = sign >= 0;
        for (; sign >= 0 && sign != '\n'; sign = in.read()) {
            if (line.size() < LONGEST) {
                line.write(sign);
            } else {
                tooLong = true;
            }
        }
        return any;
    }

    private void handOn(long number, Consumer<Line> sink) {
        if (tooLong) {
            sink.accept(new Line.Bad(number, "is larger than 2 MiB"));
            return;
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line.toByteArray()))
                    .toString();
            String json = number == 1 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
            if (!json.isBlank()) {
                sink.accept(new Line.Written(number, json));
            }
        } catch (CharacterCodingException notUtf8) {
            sink.accept(new Line.Bad(number, Trouble.NOT_UTF_8));
        }
    }
}
