package io.onrecord.settings;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * One setting, and what it may be.
 *
 * @param key with {@code *} for the name of an entry where it is a map
 * @param isList whether the value is several, comma-separated
 * @param isOptional whether it may be left out though there is no default
 * @param usual the default; empty when there is none
 * @param choices of {@link Kind#CHOICE}, as they are written
 */
record Setting(
        String key,
        Kind kind,
        boolean isList,
        boolean isOptional,
        Optional<String> usual,
        Optional<Range> range,
        Optional<Form> form,
        List<String> choices) {
    private static final Pattern COMMA = Pattern.compile("(?<!\\\\),");
    private static final String ENTRY = "(\"[^\"]+\"|[^.\"]+)";

    /** From the least to the most, in the notation of the setting. */
    record Range(String from, String to) {}

    Setting {
        choices = List.copyOf(choices);
        String missing = kind.isMeasured() && range.isEmpty()
                ? "@Between"
                : kind == Kind.TEXT && form.isEmpty()
                        ? "@Fits"
                        : kind == Kind.CHOICE && choices.isEmpty() ? "an enum" : "";
        if (!missing.isEmpty()) {
            throw new IllegalStateException(key + " does not say what it may be: its method needs " + missing);
        }
    }

    /** Whether a property of this name sets it, or an entry or element of it. */
    boolean isSetBy(String name) {
        String pattern = Arrays.stream(key.split("\\*", -1))
                .map(Pattern::quote)
                .reduce((a, b) -> a + ENTRY + b)
                .orElseThrow();
        return name.matches(pattern + (isList ? "(\\[[0-9]+])?" : ""));
    }

    /** Whether it may be this. */
    boolean allows(String value) {
        if (value.isBlank()) {
            return isOptional;
        }
        return isList ? COMMA.splitAsStream(value).map(String::strip).allMatch(this::allowsOne) : allowsOne(value);
    }

    private boolean allowsOne(String value) {
        boolean ofKind = switch (kind) {
            case NUMBER, DURATION -> isInRange(value);
            case YES_OR_NO -> value.strip().toLowerCase(Locale.ROOT).matches("true|false");
            case CHOICE ->
                choices.contains(value.strip().toLowerCase(Locale.ROOT).replace('_', '-'));
            case TEXT -> true;
        };
        return ofKind && form.map(it -> it.fits(value.strip())).orElse(true);
    }

    private boolean isInRange(String value) {
        Optional<BigDecimal> size = kind.size(value);
        return size.isPresent()
                && size.get().compareTo(bound(Range::from)) >= 0
                && size.get().compareTo(bound(Range::to)) <= 0;
    }

    private BigDecimal bound(Function<Range, String> end) {
        return range.map(end)
                .flatMap(kind::size)
                .orElseThrow(() -> new IllegalStateException(key + " has no such bound"));
    }

    boolean isHidden() {
        return form.map(Form::isHidden).orElse(false);
    }

    /** What it may be, as the end of "must be …". */
    String allowed() {
        String each = switch (kind) {
            case NUMBER, DURATION ->
                form.map(it -> it.says() + ",").orElse(kind.says())
                        + range.map(it -> " from " + it.from() + " to " + it.to())
                                .orElse("");
            case YES_OR_NO -> kind.says();
            case CHOICE -> kind.says() + " " + String.join(", ", choices);
            case TEXT -> form.map(Form::says).orElse(kind.says());
        };
        return isList ? "a comma-separated list, each " + each : each;
    }
}
