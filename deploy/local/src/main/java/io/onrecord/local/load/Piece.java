package io.onrecord.local.load;

import java.nio.ByteBuffer;
import java.nio.file.Path;

/** One article on the way in, or the reason why it is none. */
public sealed interface Piece {
    /** File, or file and line or entry, for messages. */
    String origin();

    /** A file that ingest-service reads itself. */
    record InFile(String origin, Path file) implements Piece {}

    /** The same from standard input or out of an archive. */
    record InMemory(String origin, String filename, ByteBuffer content) implements Piece {}

    /**
     * A row of a table.
     *
     * @param table where it comes from: what is wrong with its columns is wrong with every row
     * @param content the header and the row, as they stand in the table
     */
    record Row(String origin, String table, String filename, ByteBuffer content) implements Piece {}

    /**
     * A record of a crawl, which may turn out to hold no article at all.
     *
     * @param content the record, with its head
     */
    record Crawled(String origin, ByteBuffer content) implements Piece {}

    /** A submission as the API takes it. */
    record InJson(String origin, String json) implements Piece {}

    /** Nothing that could be sent. */
    record Unusable(String origin, String reason) implements Piece {}

    /**
     * A piece that the journal of a load knows.
     *
     * @param file stands for the file, its size and the time of its last change
     * @param index which piece of that file it is, from 0
     */
    record Marked(Piece piece, long file, int index) implements Piece {
        @Override
        public String origin() {
            return piece.origin();
        }
    }

    /** Bytes that it holds in memory, about. */
    default long weight() {
        return switch (this) {
            case InFile _, Unusable _ -> 0;
            case InMemory memory -> memory.content().remaining();
            case Row row -> row.content().remaining();
            case Crawled crawled -> crawled.content().remaining();
            case InJson json -> 2L * json.json().length();
            case Marked marked -> marked.piece().weight();
        };
    }
}
