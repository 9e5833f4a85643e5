package io.onrecord.ingest.article;

import io.onrecord.contracts.api.ProblemException;
import io.onrecord.ingest.table.Columns;
import io.onrecord.ingest.table.Delimiter;
import io.onrecord.ingest.table.ReadTable;
import io.onrecord.ingest.text.DecodeText;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.Charset;

/** Reads the articles of a table, one a row; its charset and what separates its cells are told from its beginning. */
@ApplicationScoped
class ReadRows {
    private static final int SAMPLE = 64 * 1024;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final ArticleLimits limits;

    ReadRows(ArticleLimits limits) {
        this.limits = limits;
    }

    boolean read(Part part, Columns columns, ReadFile.Taking taking) throws IOException {
        try (InputStream in = new BufferedInputStream(part.content().open(), SAMPLE)) {
            in.mark(SAMPLE);
            byte[] start = in.readNBytes(SAMPLE - 1);
            in.reset();
            Charset charset = DecodeText.decode(start, part.charset(), false).charset();
            char delimiter = Format.ending(part.name()).equals("tsv") ? '\t' : Delimiter.of(new String(start, charset));
            try (ReadTable table = new ReadTable(withoutMark(in, charset), delimiter, limits.maxBytes(), columns)) {
                return rows(part, table, taking);
            }
        } catch (ProblemException unreadable) {
            return taking.take(part.name(), () -> {
                throw unreadable;
            });
        }
    }

    private static boolean rows(Part part, ReadTable table, ReadFile.Taking taking) throws IOException {
        while (table.next()) {
            String where = part.name() + ":" + table.line();
            if (!taking.take(where, () -> Submission.of(table.article(), where))) {
                return false;
            }
        }
        return true;
    }

    private static Reader withoutMark(InputStream in, Charset charset) throws IOException {
        PushbackReader reader = new PushbackReader(new InputStreamReader(in, charset));
        int first = reader.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            reader.unread(first);
        }
        return reader;
    }
}
