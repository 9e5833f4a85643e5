package io.onrecord.ingest.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.onrecord.contracts.api.ArticleSubmission;
import io.onrecord.contracts.api.ProblemException;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rows of a table with a header, as articles. A row that is too large ends the table: where the next begins cannot be told. */
public final class ReadTable implements Closeable {
    private static final int MOST_COLUMNS = 1000;

    /** Databases write times without an offset; such a time is good for its day. */
    private static final Pattern LOCAL_TIME =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[T ]\\d{2}:\\d{2}(:\\d{2}([.,]\\d+)?)?");

    private final CsvParser parser;
    private final Header header;
    private List<String> row = List.of();
    private int line;

    /**
     * Reads the header.
     *
     * @param delimiter between cells
     * @param longest characters of a cell
     * @throws ProblemException table-broken, column-unknown, column-of-text-missing
     */
    public ReadTable(Reader table, char delimiter, int longest, Columns columns) throws IOException {
        this.parser = CsvFactory.builder()
                .streamReadConstraints(
                        StreamReadConstraints.builder().maxStringLength(longest).build())
                .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
                .enable(CsvParser.Feature.ALLOW_TRAILING_COMMA)
                .build()
                .createParser(table);
        parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(delimiter));
        if (!advance()) {
            throw broken("there is no header in it");
        }
        this.header = Header.of(row.stream().map(String::strip).toList(), columns);
    }

    /**
     * Goes to the next row; false when there is none.
     *
     * @throws ProblemException table-broken, article-too-large; there is no going on after it
     */
    public boolean next() throws IOException {
        return advance();
    }

    /** Where the row begins: the line, from 1. */
    public int line() {
        return line;
    }

    public ArticleSubmission article() {
        return new ArticleSubmission(
                header.cell(Field.TEXT, row),
                header.cell(Field.HTML, row),
                header.cell(Field.TITLE, row),
                header.cell(Field.URL, row),
                header.cell(Field.OUTLET, row),
                day(header.cell(Field.PUBLISHED_AT, row)));
    }

    private static @Nullable String day(@Nullable String written) {
        if (written == null) {
            return null;
        }
        var time = LOCAL_TIME.matcher(written.strip());
        return time.matches() ? time.group(1) : written;
    }

    private boolean advance() throws IOException {
        try {
            if (parser.nextToken() == null) {
                return false;
            }
            row = cells();
            return true;
        } catch (StreamConstraintsException tooLarge) {
            throw new ProblemException(
                    413,
                    "article-too-large",
                    "The article is too large",
                    "a cell after line " + line
                            + " is larger than an article may be; this row and all after it were left out."
                            + " A quotation mark that is never closed does that, too");
        } catch (JsonProcessingException unreadable) {
            throw broken("after line " + line + ": " + unreadable.getOriginalMessage());
        }
    }

    private List<String> cells() throws IOException {
        List<String> cells = new ArrayList<>();
        for (JsonToken token = parser.nextToken();
                token != null && token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            if (cells.isEmpty()) {
                line = parser.currentTokenLocation().getLineNr();
            }
            if (cells.size() < MOST_COLUMNS) {
                cells.add(parser.getText());
            }
        }
        return cells;
    }

    private static ProblemException broken(String detail) {
        return new ProblemException(
                422,
                "table-broken",
                "The table cannot be read",
                detail + "; write it as CSV with a header in its first line");
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
