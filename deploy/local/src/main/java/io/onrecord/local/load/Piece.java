package io.onrecord.local.load;

import java.nio.ByteBuffer;
import java.nio.file.Path;

/** One article on the way in, or the reason why it is none. */
public sealed interface Piece {
    /** File, or file and line, for messages. */
    String origin();

    /** A file that ingest-service reads itself: plain text or a page. */
    record InFile(String origin, Path file) implements Piece {}

    /** The same from standard input. */
    record InMemory(String origin, String filename, ByteBuffer content) implements Piece {}

    /** A submission as the API takes it. */
    record InJson(String origin, String json) implements Piece {}

    /** Nothing that could be sent. */
    record Unusable(String origin, String reason) implements Piece {}
}
