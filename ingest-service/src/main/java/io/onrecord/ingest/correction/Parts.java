package io.onrecord.ingest.correction;

import io.onrecord.contracts.CorrectionKind;
import io.onrecord.contracts.SpeakerKind;
import io.onrecord.contracts.api.CorrectionSubmission;
import io.onrecord.contracts.api.ProblemException;
import io.onrecord.ingest.text.Line;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parts of a correction as they were sent, and what is wrong with them. */
final class Parts {
    static final int LONGEST_REASON = 500;
    static final int LONGEST_NAME = 200;
    static final int MOST_ARTICLES = 200;
    static final int MOST_NAMES = 20;
    static final int MOST_TOPICS = 20;

    private static final String OPTIONAL = "?";
    private static final Set<SpeakerKind> KINDS =
            EnumSet.of(SpeakerKind.PERSON, SpeakerKind.ORGANISATION, SpeakerKind.GROUP);

    private final CorrectionSubmission sent;
    private final Map<String, Boolean> given = new LinkedHashMap<>();

    Parts(CorrectionSubmission sent) {
        this.sent = sent;
        given.put("speaker", sent.speaker() != null);
        given.put("other", sent.other() != null);
        given.put("statement", sent.statement() != null);
        given.put("name", Line.of(sent.name()) != null);
        given.put("speakerKind", Line.of(sent.speakerKind()) != null);
        given.put("articles", sent.articles() != null && !sent.articles().isEmpty());
        given.put("names", !lines(sent.names()).isEmpty());
        given.put("add", !lines(sent.add()).isEmpty());
        given.put("remove", !lines(sent.remove()).isEmpty());
    }

    CorrectionKind kind() {
        var word = Objects.requireNonNullElse(Line.of(sent.kind()), "");
        return Arrays.stream(CorrectionKind.values())
                .filter(kind -> kind.word().equals(word.toLowerCase(Locale.ROOT).replace('_', '-')))
                .findFirst()
                .orElseThrow(() -> invalid(
                        "correction-kind-invalid",
                        "kind: give one of "
                                + Arrays.stream(CorrectionKind.values())
                                        .map(CorrectionKind::word)
                                        .collect(Collectors.joining(", "))));
    }

    /** What ends in a question mark may be left out; what is not named has no place. */
    void takes(String... names) {
        var taken = new HashSet<String>();
        for (var name : names) {
            boolean optional = name.endsWith(OPTIONAL);
            var part = optional ? name.substring(0, name.length() - 1) : name;
            taken.add(part);
            if (!optional && !has(part)) {
                throw invalid("correction-part-missing", part + ": a correction of this kind needs it");
            }
        }
        given.forEach((part, there) -> {
            if (there && !taken.contains(part)) {
                throw invalid(
                        "correction-part-unwanted",
                        part + ": has no place in a correction of this kind, which takes " + String.join(", ", taken));
            }
        });
    }

    void anyOf(String one, String other) {
        if (!has(one) && !has(other)) {
            throw invalid("correction-part-missing", one + ", " + other + ": give at least one of the two");
        }
    }

    void notBoth(String one, String other) {
        if (has(one) && has(other)) {
            throw invalid("correction-part-unwanted", one + ", " + other + ": give one of the two, or neither");
        }
    }

    void differ(@Nullable UUID one, @Nullable UUID other, String what) {
        if (Objects.equals(one, other)) {
            throw invalid("correction-same", "other: give another " + what + "; this is one and the same");
        }
    }

    /** No topic is added and removed. */
    void apart() {
        var both = new HashSet<>(lines(sent.add()));
        both.retainAll(lines(sent.remove()));
        if (!both.isEmpty()) {
            throw invalid(
                    "correction-topics-contradict", "add, remove: both have " + String.join(", ", both) + "; decide");
        }
    }

    @Nullable
    String name() {
        var name = Line.of(sent.name());
        if (name == null) {
            return null;
        }
        if (name.codePoints().noneMatch(Character::isLetter)) {
            throw invalid("correction-name-invalid", "name: there is no letter in it");
        }
        atMost(LONGEST_NAME, name, "correction-name-too-long", "name");
        return name;
    }

    /** A person where it is not said; null where there is no name. */
    @Nullable
    SpeakerKind speakerKind() {
        var word = Line.of(sent.speakerKind());
        if (word == null) {
            return needsKind() ? SpeakerKind.PERSON : null;
        }
        return KINDS.stream()
                .filter(kind -> kind.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> invalid(
                        "correction-speaker-kind-invalid", "speakerKind: give one of person, organisation, group"));
    }

    /** Whether somebody may be new. */
    private boolean needsKind() {
        return (has("name") && sent.speaker() == null) || has("articles") || has("names");
    }

    List<UUID> articles() {
        if (sent.articles() == null) {
            return List.of();
        }
        var articles =
                sent.articles().stream().filter(Objects::nonNull).distinct().toList();
        many(MOST_ARTICLES, articles, "articles");
        return articles;
    }

    List<String> names() {
        var names = lines(sent.names());
        many(MOST_NAMES, names, "names");
        names.forEach(name -> atMost(LONGEST_NAME, name, "correction-name-too-long", "names"));
        return names.stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    List<String> topics(String part, @Nullable List<@Nullable String> sent) {
        var topics = lines(sent);
        many(MOST_TOPICS, topics, part);
        return topics.stream().distinct().toList();
    }

    /** Empty when there is none. */
    static String reason(@Nullable String sent) {
        var reason = Objects.requireNonNullElse(Line.of(sent), "");
        atMost(LONGEST_REASON, reason, "correction-reason-too-long", "reason");
        return reason;
    }

    private boolean has(String part) {
        return Boolean.TRUE.equals(given.get(part));
    }

    private static List<String> lines(@Nullable List<@Nullable String> sent) {
        return sent == null
                ? List.of()
                : sent.stream().map(Line::of).filter(Objects::nonNull).toList();
    }

    private static void many(int most, Collection<?> things, String part) {
        if (things.size() > most) {
            throw invalid(
                    "correction-too-many",
                    part + ": " + things.size() + " are too many for one correction; " + most + " will do");
        }
    }

    private static void atMost(int most, String text, String code, String part) {
        int length = text.codePointCount(0, text.length());
        if (length > most) {
            throw invalid(code, part + ": " + length + " characters are too many; " + most + " will do");
        }
    }

    static ProblemException invalid(String code, String detail) {
        return new ProblemException(422, code, "The correction cannot be accepted", detail);
    }
}
