package io.onrecord.dashboard.statement;

import io.onrecord.contracts.StatementKind;
import io.onrecord.contracts.StatementStatus;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question as it came from the address bar, read: what can be asked, and what is wrong with the rest.
 *
 * @param faults one sentence for each part that cannot be used; such a part is not in the filter
 */
public record Asked(StatementFilter filter, List<String> faults) {
    /** What was said by nobody who could be told. */
    static final String UNKNOWN = "unknown";

    private static final int LONGEST_SEARCH = 300;
    private static final int LONGEST_NAME = 200;

    public static Asked of(
            @Nullable String q,
            @Nullable String speaker,
            @Nullable String topic,
            @Nullable String outlet,
            @Nullable String kind,
            @Nullable String status,
            @Nullable String first,
            @Nullable String from,
            @Nullable String to) {
        List<String> faults = new ArrayList<>();
        String start = day(given(from), "from", faults);
        String end = day(given(to), "to", faults);
        if (start != null && end != null && start.compareTo(end) > 0) {
            faults.add("“From” (" + start + ") is later than “to” (" + end + "); swap them.");
        }
        StatementFilter filter = new StatementFilter(
                atMost(given(q), LONGEST_SEARCH, "The search", faults),
                speaker(given(speaker), faults),
                atMost(given(topic), LONGEST_NAME, "The topic", faults),
                atMost(given(outlet), LONGEST_NAME, "The outlet", faults),
                oneOf(StatementKind.class, given(kind), "kind must be quoted, partly quoted or reported", faults),
                oneOf(StatementStatus.class, given(status), "status is none that a statement can have", faults),
                once(given(first), faults),
                start,
                end,
                null);
        return new Asked(filter, List.copyOf(faults));
    }

    /** The same of the record as it stood at this moment. */
    Asked at(@Nullable String moment) {
        @Nullable String given = given(moment);
        try {
            return given == null
                    ? this
                    : new Asked(
                            filter.asOf(OffsetDateTime.parse(given).toInstant().toString()), faults);
        } catch (DateTimeException notAMoment) {
            List<String> all = new ArrayList<>(faults);
            all.add(
                    "“asOf” is not a moment: take the link of a result unchanged, or write it as 2018-02-14T12:00:00Z.");
            return new Asked(filter, List.copyOf(all));
        }
    }

    public boolean sound() {
        return faults.isEmpty();
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static @Nullable String atMost(@Nullable String value, int most, String what, List<String> faults) {
        if (value != null && value.length() > most) {
            faults.add(what + " is longer than " + most + " characters; shorten it.");
            return null;
        }
        return value;
    }

    private static @Nullable String day(@Nullable String value, String name, List<String> faults) {
        try {
            return value == null ? null : LocalDate.parse(value).toString();
        } catch (DateTimeParseException notADay) {
            faults.add("“" + name + "” is not a date: write it as 2018-02-14.");
            return null;
        }
    }

    private static @Nullable String once(@Nullable String value, List<String> faults) {
        if (value != null && !value.equals("true")) {
            faults.add("“first” can only be true: each utterance once.");
            return null;
        }
        return value;
    }

    private static @Nullable String speaker(@Nullable String value, List<String> faults) {
        if (UNKNOWN.equals(value)) {
            return UNKNOWN;
        }
        try {
            return value == null ? null : UUID.fromString(value).toString();
        } catch (IllegalArgumentException notAnId) {
            faults.add("That is not a speaker's id; choose the speaker from the list.");
            return null;
        }
    }

    private static <E extends Enum<E>> @Nullable String oneOf(
            Class<E> values, @Nullable String value, String otherwise, List<String> faults) {
        if (value == null) {
            return null;
        }
        String name = value.toUpperCase(Locale.ROOT);
        if (Arrays.stream(values.getEnumConstants()).noneMatch(one -> one.name().equals(name))) {
            faults.add("The " + otherwise + "; choose it from the list.");
            return null;
        }
        return name.toLowerCase(Locale.ROOT);
    }
}
