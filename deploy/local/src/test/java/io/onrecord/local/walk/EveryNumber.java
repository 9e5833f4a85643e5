package io.onrecord.local.walk;

import com.fasterxml.jackson.databind.JsonNode;
import io.onrecord.local.walk.Claim.How;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Compares the numbers on the pages of one instance with the lists that they open. */
public final class EveryNumber {
    /** Where numbers stand that count no list, and why that is. */
    private static final Map<String, String> OF_NO_LIST = Map.of(
            "#proposed",
            "out of the newest 5,000 statements, by phrases and not by words",
            "[aria-labelledby=like] .note, [aria-labelledby=like] .card",
            "how many were compared, most of which are unlike and listed nowhere",
            "[aria-labelledby=polls]",
            "items of single polls, which are the same ones again and again",
            ".way .n",
            "articles by how far they are, which no list can be asked for",
            "#accepted",
            "articles of one upload");

    /** They count nothing that is listed. */
    private static final Set<PageKind> MUTE = Set.of(
            PageKind.CORRECT,
            PageKind.COPY,
            PageKind.CORRECTIONS,
            PageKind.REEXTRACTIONS,
            PageKind.CHANGES,
            PageKind.CHANGE,
            PageKind.UPLOAD,
            PageKind.SIGN_IN,
            PageKind.ABOUT,
            PageKind.API);

    /** A longer list is not turned over page by page: that of a speaker will do. */
    private static final int MANY = 120;

    private final Site site;
    private final Walk walk;
    private final Set<String> wrong = new ConcurrentSkipListSet<>();
    private final Map<PageKind, Integer> compared = new EnumMap<>(PageKind.class);

    private EveryNumber(String address) {
        this.site = new Site(address);
        this.walk = new Walk(site);
    }

    /**
     * What was found.
     *
     * @param pages how many of each kind were looked at, and how many numbers on them
     * @param numbers how many in all
     * @param missing kinds of which there was none, or none with a number although they have some
     * @param strange addresses of this site at which no page of a known kind stands
     * @param wrong one line for each number that is not the count of its list
     */
    public record Report(String pages, int numbers, List<String> missing, List<String> strange, Set<String> wrong) {}

    public static Report at(String address) {
        EveryNumber every = new EveryNumber(address);
        Map<PageKind, Integer> seen = every.walk.from(Typed.on(every.site), every::visit, every.wrong::add);
        List<String> missing = new ArrayList<>();
        StringBuilder pages = new StringBuilder();
        for (PageKind kind : PageKind.values()) {
            boolean mute = every.compared.getOrDefault(kind, 0) == 0 && !MUTE.contains(kind);
            if (!seen.containsKey(kind) || mute) {
                missing.add(kind.name());
            }
            pages.append("%s %d pages %d numbers%n"
                    .formatted(kind, seen.getOrDefault(kind, 0), every.compared.getOrDefault(kind, 0)));
        }
        List<String> strange = every.walk.elsewhere().stream()
                .filter(other -> !other.startsWith("/api/v1/") && !other.startsWith("/positions/compare?"))
                // There is one only when somebody has corrected something, or had articles read again.
                .filter(other -> !other.startsWith("/corrections/") && !other.startsWith("/reextractions/"))
                .toList();
        int numbers =
                every.compared.values().stream().mapToInt(Integer::intValue).sum();
        return new Report(pages.toString(), numbers, missing, strange, every.wrong);
    }

    private void visit(PageKind kind, Address address, Document page) {
        OF_NO_LIST.keySet().forEach(where -> page.select(where).remove());
        List<Claim> numbers = Numbers.on(page);
        compared.merge(kind, numbers.size(), Integer::sum);
        numbers.parallelStream().forEach(number -> check(address, page, number));
        boolean asksBack = page.selectFirst("#whom") != null;
        if (!kind.items().isEmpty() && !address.says("cursor") && !asksBack) {
            long listed = site.list(kind.list(address).orElseThrow()).items();
            long shown = listed > MANY ? listed : shown(kind, page);
            if (shown != listed) {
                wrong.add(address + " shows " + shown + " on all its pages, the list has " + listed);
            }
        }
    }

    /** The items of a page and of all that come after it. */
    private long shown(PageKind kind, Document first) {
        long shown = first.select("main " + kind.items()).size();
        Element next = first.selectFirst("main a[rel=next]");
        while (next != null) {
            Document page = site.page(Address.of(next.attr("href")));
            shown += page.select("main " + kind.items()).size();
            next = page.selectFirst("main a[rel=next]");
        }
        return shown;
    }

    private void check(Address at, Document page, Claim number) {
        Optional<Address> list = list(number);
        if (list.isEmpty() && number.value() == 0) {
            return;
        }
        if (list.isEmpty()) {
            wrong.add(at + " says " + number.value() + " " + number.noun() + " of what is listed nowhere: "
                    + number.text());
            return;
        }
        Address address = list.get();
        if (number.noun().equals("utterance") && address.path().endsWith("/statements") && !address.says("first")) {
            wrong.add(at + " says utterances and opens their copies too: " + number.text());
        }
        long there = count(address, page, number);
        if (number.atLeast() ? number.value() > there : number.value() != there) {
            wrong.add(at + " says " + number.value() + " " + number.noun() + ", " + address + " has " + there + " ("
                    + number.how() + "): " + number.text());
        }
    }

    private Optional<Address> list(Claim number) {
        if (number.how() == How.UNTOLD || !number.list().startsWith("/")) {
            return Optional.empty();
        }
        Address page = Address.of(number.list());
        return page.path().startsWith("/api/v1/")
                ? Optional.of(page)
                : PageKind.of(page).flatMap(kind -> kind.list(page));
    }

    private long count(Address address, Document page, Claim number) {
        Listed listed = site.list(address);
        return switch (number.how()) {
            case UNDATED -> listed.items() - site.list(dated(address)).items();
            case COMPARED -> listed.without(leftOut(page));
            case WHOLE, UNTOLD ->
                switch (number.noun()) {
                    case "article" -> address.path().endsWith("/articles") ? listed.items() : listed.articles();
                    case "speaker" -> address.path().endsWith("/speakers") ? listed.items() : listed.speakers();
                    // What no outlet is known of is an entry of the list, and no outlet.
                    case "outlet" ->
                        address.path().endsWith("/outlets")
                                ? listed.without(List.of("unknown"))
                                : listed.byOutlet().size();
                    default -> listed.items();
                };
        };
    }

    /** The same with any day; bounds that are given stay. */
    private static Address dated(Address address) {
        return address.says("from") || address.says("to") ? address : address.with(Map.of("from", "0001-01-01"));
    }

    private List<String> leftOut(Document page) {
        Element data = page.selectFirst("a[href^=/api/v1/trends]");
        List<String> outlets = new ArrayList<>();
        for (JsonNode outlet : site.json(data.attr("href")).path("leftOut")) {
            outlets.add(outlet.asText());
        }
        return outlets;
    }
}
