package io.onrecord.local.walk;

import io.onrecord.local.walk.Claim.How;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds every number of a page that counts something, and the list that it is the count of: what the link leads to in which it
 * stands; else what {@code data-list} names around it, or {@code data-undated} or {@code data-compared} where no filter leaves just
 * that. A choice of a form counts what is listed once it is chosen. A number that nothing of this is said of is found too.
 */
final class Numbers {
    private static final Pattern COUNT = Pattern.compile(
            "(?<least>at least )?(?<![\\d.,])\\b(?<n>\\d[\\d,]*)(?: more)? (?<noun>statement|utterance|article|speaker|outlet|time)s?\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE =
            Pattern.compile("(?<least>at least )?(?<n>\\d[\\d,]*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern CHOICE = Pattern.compile(".*\\((?<n>\\d[\\d,]*)\\)");

    /** Where numbers stand alone: everywhere else a bare number may be a year, a place in a list, or a part of a name. */
    private static final String ALONE = ".n, dd, [data-undated], [data-compared]";

    /** Words of articles, of speakers and of people at work, which may have any number in them; what a bin that leads nowhere says. */
    private static final String QUOTED =
            "article.text, blockquote, .snippet, .words, .headline, .eyebrow, h1, ol.articles :is(h2, h3), a.like, .evidence dd:not(:has(a)), pre,"
                    + " svg .tick, svg .date, svg [data-text], .contrast li, label, .factor, .hint, .wordings";

    private Numbers() {}

    static List<Claim> on(Document page) {
        List<Claim> numbers = new ArrayList<>();
        for (Element element : page.select("main *")) {
            if (element.closest(QUOTED) != null) {
                continue;
            }
            if (element.normalName().equals("option")) {
                choice(element, numbers);
            } else {
                read(element, numbers);
            }
        }
        return numbers;
    }

    private static void read(Element element, List<Claim> numbers) {
        String label = element.attr("aria-label");
        counts(element, label, numbers);
        String own = element.ownText().strip();
        counts(element, own, numbers);
        Matcher bare = BARE.matcher(own);
        if (bare.matches() && element.closest(ALONE) != null) {
            numbers.add(number(element, bare, noun(element)));
        }
    }

    private static void counts(Element element, String text, List<Claim> numbers) {
        Matcher count = COUNT.matcher(text);
        while (count.find()) {
            numbers.add(number(element, count, count.group("noun").toLowerCase(Locale.ROOT)));
        }
    }

    /** Of a number that stands alone, from the words that only those hear who do not see the page. */
    private static String noun(Element element) {
        Element link = element.closest("a");
        String spoken = link == null ? element.text() : link.attr("aria-label") + " " + link.text();
        Matcher count = COUNT.matcher(spoken);
        return count.find() ? count.group("noun") : "";
    }

    private static Claim number(Element element, Matcher found, String noun) {
        Element by = element.closest("[data-undated], [data-compared], a[href], [data-list]");
        String text = element.closest("a") == null
                ? element.text()
                : element.closest("a").outerHtml();
        long value = value(found);
        boolean least = found.group("least") != null;
        if (by == null) {
            return new Claim(text, value, least, noun, How.UNTOLD, "");
        }
        if (by.hasAttr("data-undated")) {
            return new Claim(text, value, least, noun, How.UNDATED, by.attr("data-undated"));
        }
        if (by.hasAttr("data-compared")) {
            return new Claim(text, value, least, noun, How.COMPARED, by.attr("data-compared"));
        }
        return new Claim(
                text, value, least, noun, How.WHOLE, by.hasAttr("data-list") ? by.attr("data-list") : by.attr("href"));
    }

    private static void choice(Element option, List<Claim> numbers) {
        Matcher found = CHOICE.matcher(option.text());
        Element form = option.closest("form");
        Element select = option.closest("select");
        if (found.matches() && form != null && select != null) {
            Address page = Address.of(form.attr("action"));
            boolean isList = PageKind.of(page).flatMap(kind -> kind.list(page)).isPresent();
            Address list =
                    (isList ? page : Address.of("/statements")).with(Map.of(select.attr("name"), option.attr("value")));
            numbers.add(new Claim(option.text(), value(found), false, "", How.WHOLE, list.toString()));
        }
    }

    private static long value(Matcher found) {
        return Long.parseLong(found.group("n").replace(",", ""));
    }
}
