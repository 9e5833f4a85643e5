package io.onrecord.extraction.layout;

import io.onrecord.extraction.knowledge.Agency;
import io.onrecord.extraction.text.Range;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Recognises datelines. Only the first characters of a line are looked at. */
final class Datelines {
    private static final int LONGEST = 140;
    private static final String MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]{0,6}\\.?";
    private static final String DAY = "(?:" + MONTH + " \\d{1,2}|\\d{1,2} " + MONTH + ")(?:,? \\d{4})?";
    private static final String CITY =
            "(?<place>\\p{Lu}[\\p{Lu}'’.-]+(?: [\\p{Lu}'’.-]{2,}){0,3}|\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+){0,2})";
    private static final String REGION = "(?:, (?!" + MONTH + ")\\p{Lu}[\\p{L}. ]{1,20}?)?";
    private static final List<Pattern> FORMS = List.of(
            // MOSCOW, March 15. /TASS/.
            Pattern.compile("^" + CITY + REGION + ",? ?(?:" + DAY + "\\.?)? ?/(?<agency>[^/]{2,30})/\\.?[ —–-]*"),
            // GENEVA (AP) — or GENEVA, May 3 (Reuters) -
            Pattern.compile("^" + CITY + REGION + ",? ?(?:" + DAY + ")? ?\\((?<agency>[^)]{2,30})\\) ?[—–:-]+ ?"),
            // 14.02.2018, Moscow.
            Pattern.compile("^\\d{1,2}[./]\\d{1,2}[./]\\d{4}, " + CITY + "(?<agency>)\\.? *"),
            // KARVOS, 12 May 2031. Words of the article.
            Pattern.compile("^(?<place>\\p{Lu}[\\p{Lu}'’-]{2,}(?: [\\p{Lu}'’-]{2,}){0,3})" + REGION + ", " + DAY
                    + "(?<agency>)(?:\\.| ?[—–:-]+) ?"),
            // WASHINGTON —
            Pattern.compile("^(?<place>\\p{Lu}[\\p{Lu}'’.-]{2,}(?: [\\p{Lu}'’.-]{2,}){0,3})" + REGION
                    + "(?<agency>) ?(?:—|–|--| - ) ?"));

    private final Map<String, String> agencyByMark = new HashMap<>();

    Datelines(List<Agency> agencies) {
        agencies.forEach(agency -> agency.marks().forEach(mark -> agencyByMark.put(mark, agency.name())));
    }

    @Nullable
    Dateline at(String text, Range line) {
        var head = text.substring(line.start(), Math.min(line.end(), line.start() + LONGEST));
        for (var form : FORMS) {
            var matcher = form.matcher(head);
            if (matcher.find()) return dateline(matcher, line);
        }
        return null;
    }

    private Dateline dateline(Matcher matcher, Range line) {
        var mark = matcher.group("agency");
        var agency = mark.isEmpty() ? null : agencyByMark.getOrDefault(mark, mark);
        return new Dateline(
                asName(matcher.group("place")), agency, new Range(line.start() + matcher.end(), line.end()));
    }

    /** "NEW YORK" is written "New York". */
    static String asName(String place) {
        if (!place.equals(place.toUpperCase(Locale.ROOT))) return place;
        var name = new StringBuilder(place.length());
        for (int i = 0; i < place.length(); i++) {
            boolean inside = i > 0 && Character.isLetter(place.charAt(i - 1));
            name.append(inside ? Character.toLowerCase(place.charAt(i)) : place.charAt(i));
        }
        return name.toString();
    }
}
