package io.onrecord.query.filter;

import io.onrecord.query.problem.Problems;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads parameters as they come from outside. An empty one, as forms send it, is none. */
public final class Given {
    /** Stands for what the record does not know, where an id or a name is asked for. */
    public static final String UNKNOWN = "unknown";

    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern MOMENT = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T\\S{3,25}");
    private static final Pattern ORDINAL = Pattern.compile("[1-9][0-9]{0,8}");
    private static final int LONGEST = 500;

    private Given() {}

    /** An id that must be there, such as one in a path. */
    public static UUID id(String name, String value) {
        if (!ID.matcher(value).matches()) {
            throw Problems.invalid(
                    name, "must be an id such as 0b8b1c1e-6f0a-5d57-9f1e-0a6f6d1f7c11, not '" + shown(value) + "'");
        }
        return UUID.fromString(value);
    }

    /** A number that counts from 1, such as one in a path. */
    public static int ordinal(String name, String value) {
        if (!ORDINAL.matcher(value).matches()) {
            throw Problems.invalid(name, "must be a whole number from 1 on, not '" + shown(value) + "'");
        }
        return Integer.parseInt(value);
    }

    public static @Nullable UUID optionalId(String name, @Nullable String value) {
        @Nullable String given = text(name, value);
        return given == null ? null : id(name, given);
    }

    public static @Nullable String text(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() > LONGEST) {
            throw Problems.invalid(name, "may have at most " + LONGEST + " characters, not " + value.length());
        }
        return value.strip();
    }

    /** A value, or the word {@code unknown}. */
    public static <T> @Nullable Match<T> match(String name, @Nullable String value, Function<String, T> read) {
        @Nullable String given = text(name, value);
        if (given == null) {
            return null;
        }
        return given.equals(UNKNOWN) ? new Match<>(null) : new Match<>(read.apply(given));
    }

    public static @Nullable LocalDate day(String name, @Nullable String value) {
        @Nullable String given = text(name, value);
        if (given == null) {
            return null;
        }
        try {
            if (DAY.matcher(given).matches()) {
                return LocalDate.parse(given);
            }
        } catch (DateTimeParseException noSuchDay) {
            // said below, as for every other value that is not a day
        }
        throw Problems.invalid(name, "must be a day such as 2024-02-29, not '" + shown(given) + "'");
    }

    /** A moment that is over. */
    public static @Nullable Instant past(String name, @Nullable String value, Instant now) {
        @Nullable String given = text(name, value);
        if (given == null) {
            return null;
        }
        Instant moment = moment(name, given);
        if (moment.isAfter(now)) {
            throw Problems.invalid(name, "must not lie ahead: it is " + now.truncatedTo(ChronoUnit.SECONDS) + " now");
        }
        return moment;
    }

    private static Instant moment(String name, String given) {
        try {
            if (MOMENT.matcher(given).matches()) {
                return OffsetDateTime.parse(given).toInstant();
            }
        } catch (DateTimeParseException noSuchMoment) {
            // said below, as for every other value that is not a moment
        }
        throw Problems.invalid(
                name,
                "must be a moment with its offset such as 2024-02-29T12:00:00Z, not '" + shown(given)
                        + "'; a plus sign in an address is written %2B");
    }

    public static <E extends Enum<E>> @Nullable E oneOf(Class<E> kinds, String name, @Nullable String value) {
        @Nullable String given = text(name, value);
        if (given == null) {
            return null;
        }
        for (E kind : kinds.getEnumConstants()) {
            if (kind.name().equalsIgnoreCase(given)) {
                return kind;
            }
        }
        String names = Arrays.stream(kinds.getEnumConstants())
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        throw Problems.invalid(name, "must be one of " + names + ", not '" + shown(given) + "'");
    }

    public static @Nullable Boolean yesOrNo(String name, @Nullable String value) {
        @Nullable String given = text(name, value);
        return switch (given) {
            case null -> null;
            case "true" -> true;
            case "false" -> false;
            default -> throw Problems.invalid(name, "must be true or false, not '" + shown(given) + "'");
        };
    }

    /** Refuses a time that ends before it begins. */
    public static void inOrder(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && from.isAfter(to)) {
            throw Problems.invalid(
                    "from", "must not be after 'to': " + from + " is after " + to + "; swap them or leave one out");
        }
    }

    private static String shown(String value) {
        return value.length() <= 80 ? value : value.substring(0, 80) + "…";
    }
}
