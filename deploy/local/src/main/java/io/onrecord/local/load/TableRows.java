package io.onrecord.local.load;

import io.onrecord.local.files.FileKind;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Cuts a table into rows, each to be sent with the header: what the columns mean ingest-service knows. A row ends at a line end
 * outside quotation marks, in any charset that has ASCII in it.
 */
final class TableRows {
    private static final int LONGEST = 2 * ArticleFiles.LIMIT;
    private static final String DELIMITERS = ",;\t|";

    private final String origin;
    private final InputStream in;
    private final Consumer<Piece> sink;
    private final ByteArrayOutputStream row = new ByteArrayOutputStream();
    private long line = 1;
    private long begins;
    private int delimiter;

    private TableRows(String origin, InputStream in, Consumer<Piece> sink) {
        this.origin = origin;
        this.in = in;
        this.sink = sink;
    }

    static void read(String origin, InputStream in, Consumer<Piece> sink) throws IOException {
        new TableRows(origin, new BufferedInputStream(in), sink).read();
    }

    private void read() throws IOException {
        delimiter = -1;
        if (!next()) {
            unusable(origin, "is empty: there is no header");
            return;
        }
        byte[] header = row.toByteArray();
        if (header.length > 1 && ((header[0] & 0xFF) >= 0xFE && (header[1] & 0xFF) >= 0xFE)) {
            unusable(origin, "is UTF-16; save it as UTF-8");
            return;
        }
        delimiter = delimiter(new String(header, StandardCharsets.ISO_8859_1));
        String filename = FileKind.of(origin) == FileKind.TABLE && origin.endsWith(".tsv") ? "row.tsv" : "row.csv";
        while (next()) {
            if (row.size() > LONGEST) {
                unusable(origin + " line " + begins, "is larger than 2 MiB; or a quotation mark is never closed");
                return;
            }
            if (!row.toString(StandardCharsets.ISO_8859_1).isBlank()) {
                ByteBuffer content = ByteBuffer.allocate(header.length + row.size());
                content.put(header).put(row.toByteArray());
                sink.accept(new Piece.Row(origin + " line " + begins, origin, filename, content.flip()));
            }
        }
    }

    /** One row with its line end; one that is too long is left where it is so. False at the end. */
    private boolean next() throws IOException {
        row.reset();
        begins = line;
        boolean quoted = false;
        int before = delimiter;
        for (int sign = in.read(); sign >= 0; sign = in.read()) {
            row.write(sign);
            line += sign == '\n' ? 1 : 0;
            if ((sign == '\n' && !quoted) || row.size() > LONGEST) {
                return true;
            }
            if (sign == '"') {
                quoted = !quoted && (row.size() == 1 || before == delimiter || before == '"' || delimiter < 0);
            }
            before = sign;
        }
        return row.size() > 0;
    }

    /** The sign that the header has most often, as ingest-service has it. */
    private static int delimiter(String header) {
        int best = 0;
        for (int i = 1; i < DELIMITERS.length(); i++) {
            best = count(header, DELIMITERS.charAt(i)) > count(header, DELIMITERS.charAt(best)) ? i : best;
        }
        return DELIMITERS.charAt(best);
    }

    private static long count(String header, char sign) {
        return header.chars().filter(each -> each == sign).count();
    }

    private void unusable(String where, String reason) {
        sink.accept(new Piece.Unusable(where, reason));
    }
}
