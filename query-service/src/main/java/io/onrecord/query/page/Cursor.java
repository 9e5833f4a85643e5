package io.onrecord.query.page;

import io.onrecord.contracts.api.ProblemException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * A position in a list: the sort key and id of the last row that was given out.
 *
 * <p>The checksum is there so that a cursor that was cut or retyped is refused instead of skipping rows. It is no secret: a
 * cursor gives access to nothing.
 *
 * @param list name of the list and its order; a cursor of one does not fit another
 * @param key sort key of the row
 * @param id of the row, which tells rows with the same key apart; where it takes an ordinal to do so, that too
 */
public record Cursor(String list, String key, String id) {
    /** Sort key of a row that has no day: before every day, so last when the newest come first. */
    public static final String UNDATED = "-infinity";

    /** Between an id and the place of a row among those with that id. */
    static final String ORDINAL = "#";

    private static final String VERSION = "1";
    private static final int LONGEST = 400;

    /** As the client gets it. */
    public String encoded() {
        String body = String.join("|", VERSION, list, key, id);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((body + "|" + checksum(body)).getBytes(StandardCharsets.UTF_8));
    }

    /** The cursor in a request for {@code list}; a 400 problem when it is none of ours. */
    public static Cursor decoded(String text, String list) {
        List<String> parts = parts(text);
        if (parts.size() != 5
                || !parts.get(0).equals(VERSION)
                || !parts.get(1).equals(list)
                || !parts.get(4).equals(checksum(String.join("|", parts.subList(0, 4))))) {
            throw invalid();
        }
        return new Cursor(list, parts.get(2), parts.get(3));
    }

    /** The key as a day, {@link #UNDATED} included, checked to be one. */
    public String day() {
        try {
            return key.equals(UNDATED) ? key : LocalDate.parse(key).toString();
        } catch (DateTimeParseException notADay) {
            throw invalid();
        }
    }

    /** The key as a number. */
    public long number() {
        return parsedNumber(key);
    }

    /** The id as a number. */
    public long numericId() {
        return parsedNumber(id);
    }

    /** The id as a UUID, without the ordinal. */
    public UUID uuid() {
        try {
            int end = id.indexOf(ORDINAL);
            return UUID.fromString(end < 0 ? id : id.substring(0, end));
        } catch (IllegalArgumentException notAnId) {
            throw invalid();
        }
    }

    /** The place among the rows with this id. */
    public int ordinal() {
        try {
            return Integer.parseInt(id.substring(id.indexOf(ORDINAL) + 1));
        } catch (NumberFormatException notANumber) {
            throw invalid();
        }
    }

    private static List<String> parts(String text) {
        if (text.length() > LONGEST) {
            throw invalid();
        }
        try {
            return Arrays.asList(
                    new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\|", -1));
        } catch (IllegalArgumentException notBase64) {
            throw invalid();
        }
    }

    private static long parsedNumber(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notANumber) {
            throw invalid();
        }
    }

    /** Says that it is none that the list gave out. */
    public static ProblemException invalid() {
        return new ProblemException(
                400,
                "invalid-cursor",
                "Invalid cursor",
                "this cursor is not one that this list gave out; take 'next' of the page before unchanged, with the same"
                        + " filters, or leave 'cursor' out to start at the first page");
    }

    private static String checksum(String body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
