package io.onrecord.settings;

import io.quarkus.runtime.configuration.DurationConverter;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/** How the text of a value is read, as far as it matters for what is allowed. */
enum Kind {
    NUMBER("a whole number"),
    DURATION("a duration"),
    YES_OR_NO("true or false"),
    CHOICE("one of"),
    TEXT("a text");

    private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000);

    private final String says;

    Kind(String says) {
        this.says = says;
    }

    String says() {
        return says;
    }

    /** @param type simple name of a type without what is around it (Optional, List, Set); an enum when it is unknown */
    static Kind of(String type) {
        return switch (type) {
            case "int", "long", "Integer", "Long", "OptionalInt", "OptionalLong" -> NUMBER;
            case "Duration" -> DURATION;
            case "boolean", "Boolean" -> YES_OR_NO;
            case "String", "Path", "URI" -> TEXT;
            default -> CHOICE;
        };
    }

    boolean isMeasured() {
        return this == NUMBER || this == DURATION;
    }

    /** What sizes are compared by: the number, or seconds; empty when it is neither. */
    Optional<BigDecimal> size(String value) {
        try {
            return switch (this) {
                case NUMBER -> Optional.of(new BigDecimal(Long.parseLong(value.strip())));
                case DURATION ->
                    Optional.ofNullable(DurationConverter.parseDuration(value)).map(Kind::seconds);
                case YES_OR_NO, CHOICE, TEXT -> Optional.empty();
            };
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static BigDecimal seconds(Duration duration) {
        return new BigDecimal(duration.getSeconds()).add(new BigDecimal(duration.getNano()).divide(NANOS));
    }
}
