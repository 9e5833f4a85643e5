package io.onrecord.ingest.article;

import io.onrecord.contracts.DatePrecision;
import io.onrecord.ingest.text.DateClaim;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Decides what date a page bears when several places of it say one. A page has three voices: what its software writes into
 * its code, its address, and what a reader sees. If none is against it, the most trustworthy is believed; if one is, two
 * have to be for it. Otherwise the date is unknown, which is better than wrong.
 */
final class ChooseDate {
    /** The same moment has two dates in two time zones. */
    private static final int DAYS_APART = 1;

    private enum Voice {
        CODE,
        ADDRESS,
        READER
    }

    private final List<PublishedDate> dates;

    private ChooseDate(List<PublishedDate> dates) {
        this.dates = dates;
    }

    /**
     * Chooses the day of publication.
     *
     * @param published what the places say, the most trustworthy first
     * @param modified what they say of the last change: where a reader sees only that, it does not count against
     * @param impossible what cannot be, such as the future; left out
     */
    static PublishedDate published(
            List<DateClaim> published, List<DateClaim> modified, Predicate<PublishedDate> impossible) {
        List<PublishedDate> changed = read(modified, impossible);
        List<PublishedDate> dates = read(published, impossible);
        boolean told = dates.stream().anyMatch(date -> voice(date) == Voice.CODE);
        if (told) {
            dates.removeIf(
                    date -> voice(date) == Voice.READER && changed.stream().anyMatch(date::isAbout));
        }
        return new ChooseDate(dates).chosen();
    }

    /** Chooses when a page was last changed: the first that is told. */
    static PublishedDate modified(List<DateClaim> modified, Predicate<PublishedDate> impossible) {
        List<PublishedDate> dates = read(modified, impossible);
        return dates.isEmpty() ? PublishedDate.UNKNOWN : dates.getFirst();
    }

    private static List<PublishedDate> read(List<DateClaim> claims, Predicate<PublishedDate> impossible) {
        List<PublishedDate> dates = new ArrayList<>();
        for (DateClaim claim : claims) {
            PublishedDate date = PublishedDate.parseLeniently(claim.written()).by(claim.method());
            if (date.isKnown() && !impossible.test(date)) {
                dates.add(date);
            }
        }
        return dates;
    }

    private PublishedDate chosen() {
        for (PublishedDate date : dates) {
            if (dates.stream().allMatch(date::isAbout)) {
                return exactest(date);
            }
        }
        for (PublishedDate date : dates) {
            if (voicesFor(date).size() > 1 && isBestSupported(date)) {
                return exactest(date);
            }
        }
        return PublishedDate.UNKNOWN;
    }

    private boolean isBestSupported(PublishedDate date) {
        return dates.stream()
                .noneMatch(other -> !other.isAbout(date) && voicesFor(other).size() > 1);
    }

    private Set<Voice> voicesFor(PublishedDate date) {
        Set<Voice> voices = EnumSet.noneOf(Voice.class);
        dates.stream().filter(date::isAbout).forEach(other -> voices.add(voice(other)));
        return voices;
    }

    /** What the page's code says elsewhere of the same day, if that is more exact. */
    private PublishedDate exactest(PublishedDate date) {
        return dates.stream()
                .filter(other -> date.precision() != DatePrecision.INSTANT && other.isWithin(date))
                .filter(other -> other.precision().compareTo(date.precision()) < 0)
                .findFirst()
                .orElse(date);
    }

    private static Voice voice(PublishedDate date) {
        return switch (Objects.requireNonNull(date.method())) {
            case URL -> Voice.ADDRESS;
            case TIME, DATELINE -> Voice.READER;
            case STRUCTURED_DATA, META, SUBMITTED, FILE_NAME, FEED -> Voice.CODE;
        };
    }

    /** Whether two stretches of days touch, a day's grace given. */
    static boolean touch(LocalDate from, LocalDate to, LocalDate otherFrom, LocalDate otherTo) {
        return !from.isAfter(otherTo.plusDays(DAYS_APART)) && !otherFrom.isAfter(to.plusDays(DAYS_APART));
    }
}
