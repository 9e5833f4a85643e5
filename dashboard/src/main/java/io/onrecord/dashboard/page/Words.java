package io.onrecord.dashboard.page;

import io.onrecord.contracts.ArticleState;
import io.onrecord.contracts.SpeakerKind;
import io.onrecord.contracts.StatementKind;
import io.onrecord.contracts.StatementStatus;
import io.onrecord.contracts.api.Compared.Share;
import io.onrecord.contracts.api.EchoRef;
import io.onrecord.contracts.api.SpeakerRef;
import io.quarkus.qute.TemplateExtension;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The record's terms as people say them. */
@TemplateExtension(namespace = "words")
public final class Words {
    private static final double PERCENT = 100;
    private static final double TWO_DIGITS = 10;
    private static final MathContext DIGITS = new MathContext(2);

    private static final String CORRECTION = "correction:";

    private Words() {}

    /** Any whole number: templates find a method only by the exact kind of number otherwise. */
    public static String number(Number number) {
        return String.format(Locale.ENGLISH, "%,d", number.longValue());
    }

    public static String plural(Number number, String one, String many) {
        return number(number) + " " + (number.longValue() == 1 ? one : many);
    }

    /** A share in percent, without the sign: whole from ten on, below that with two digits that say something. */
    public static String percent(double share) {
        double percent = share * PERCENT;
        return percent >= TWO_DIGITS
                ? Long.toString(Math.round(percent))
                : new BigDecimal(percent).round(DIGITS).stripTrailingZeros().toPlainString();
    }

    /** "25 % (19 to 32)": a share with its interval; null where there is nothing to be a share of. */
    public static @Nullable String share(@Nullable Share share) {
        return share == null
                ? null
                : percent(share.value()) + " % (" + percent(share.low()) + " to " + percent(share.high()) + ")";
    }

    public static String statements(Number number) {
        return plural(number, "statement", "statements");
    }

    public static String kind(StatementKind kind) {
        return switch (kind) {
            case DIRECT -> "quoted";
            case MIXED -> "partly quoted";
            case INDIRECT -> "reported";
        };
    }

    public static String kindMeaning(StatementKind kind) {
        return switch (kind) {
            case DIRECT -> "The article gives the speaker's own words in quotation marks.";
            case MIXED -> "Partly the speaker's own words, partly the article's.";
            case INDIRECT -> "The article tells in its own words what was said.";
        };
    }

    public static String status(StatementStatus status) {
        return switch (status) {
            case ASSERTED -> "asserted";
            case DENIED -> "denied";
            case PROMISED -> "promised";
            case DEMANDED -> "demanded";
            case ASKED -> "asked";
            case HEDGED -> "not certain";
            case WITHHELD -> "not said";
        };
    }

    public static String statusMeaning(StatementStatus status) {
        return switch (status) {
            case ASSERTED -> "The speaker says that it is so.";
            case DENIED -> "The speaker says that it is not so, or rejects it.";
            case PROMISED -> "The speaker promises it.";
            case DEMANDED -> "The speaker wants others to do it.";
            case ASKED -> "The speaker asks it.";
            case HEDGED -> "The speaker thinks, hopes or fears it, or holds it to be possible.";
            case WITHHELD -> "The speaker would not say it.";
        };
    }

    public static String speakerKind(SpeakerKind kind) {
        return switch (kind) {
            case PERSON -> "person";
            case ORGANISATION -> "organisation";
            case GROUP -> "group";
            case ANONYMOUS -> "unnamed source";
            case DOCUMENT -> "document";
            case UNKNOWN -> "unknown";
        };
    }

    public static String state(ArticleState state) {
        return switch (state) {
            case RECEIVED -> "received";
            case ANNOUNCED -> "being read";
            case EXTRACTED -> "in the record";
            case FAILED -> "failed";
        };
    }

    /** How often an utterance stands in the record. */
    public static String carried(EchoRef echo) {
        // In one article it may be summed up and then quoted.
        String often = echo.outlets() == 1
                ? number(echo.statements()) + " times in one outlet"
                : number(echo.statements()) + " times in " + number(echo.outlets()) + " outlets";
        return echo.first() ? "carried here first, " + often : "carried " + often;
    }

    /** Who said it, when there is no speaker to link to. */
    public static String unnamed(SpeakerRef speaker) {
        if (!speaker.candidates().isEmpty()) {
            return "One of " + String.join(", ", speaker.candidates());
        }
        String name = speaker.name();
        return name == null ? "Unknown speaker" : name;
    }

    /** How sure it is that this is a statement, which says nothing about the speaker. */
    public static String foundRightly(@Nullable Double confidence) {
        return confidence == null
                ? "not measured for this rule"
                : "in " + Math.round(confidence * PERCENT)
                        + " of 100 measured cases it was a statement; who said it is not part of this number";
    }

    /** How sure it is that this speaker is the right one. */
    public static String attributedRightly(double confidence) {
        return "in " + Math.round(confidence * PERCENT) + " of 100 measured cases this was the right speaker";
    }

    /** A rule's name as words: {@code name-beside-cue} reads "name beside cue". */
    public static String rule(String name) {
        return name.startsWith(CORRECTION)
                ? "a person’s correction: " + plain(name.substring(CORRECTION.length()))
                : plain(name);
    }

    private static String plain(String name) {
        return name.replace('-', ' ').replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    /** A title, or what stands in its place. */
    public static String title(@Nullable String title) {
        return title == null || title.isBlank() ? "Untitled article" : title;
    }

    public static String outlet(@Nullable String outlet) {
        return outlet == null || outlet.isBlank() ? "unknown outlet" : outlet;
    }
}
