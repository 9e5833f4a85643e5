package io.onrecord.ingest.document;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What the parsing process says of a document, and how it says it: each part with its length before it. */
public sealed interface Answer {
    /**
     * It was read.
     *
     * @param text paragraphs, with an empty line between
     * @param title as the document has it
     * @param date of a mail; ISO 8601
     */
    record Read(
            String text, @Nullable String title, @Nullable String date) implements Answer {}

    /** It was not. */
    record Refused(Reason reason, String detail) implements Answer {}

    /** Why a document is not read. */
    enum Reason {
        ENCRYPTED,
        BROKEN,
        WITHOUT_TEXT,
        TOO_LARGE
    }

    /** Sends one. */
    static void write(Answer answer, DataOutputStream out) throws IOException {
        switch (answer) {
            case Read read -> {
                out.writeUTF("");
                part(read.text(), out);
                part(read.title() == null ? "" : read.title(), out);
                part(read.date() == null ? "" : read.date(), out);
            }
            case Refused refused -> {
                out.writeUTF(refused.reason().name());
                part(refused.detail(), out);
            }
        }
        out.flush();
    }

    /**
     * Receives one.
     *
     * @param longest bytes that each part may have
     * @throws IOException when that process is gone, or says what it should not
     */
    static Answer read(DataInputStream in, int longest) throws IOException {
        String reason = in.readUTF();
        if (reason.isEmpty()) {
            return new Read(part(in, longest), emptyIsNull(part(in, longest)), emptyIsNull(part(in, longest)));
        }
        try {
            return new Refused(Reason.valueOf(reason), part(in, longest));
        } catch (IllegalArgumentException unknown) {
            throw new IOException("no answer begins with " + reason, unknown);
        }
    }

    private static @Nullable String emptyIsNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static void part(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String part(DataInputStream in, int longest) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > longest) {
            throw new IOException("an answer of " + length + " bytes");
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
