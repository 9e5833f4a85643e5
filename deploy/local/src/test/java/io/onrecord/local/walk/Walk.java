package io.onrecord.local.walk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Goes from page to page as people do: by every link, and by every choice that a form offers. Of pages that are like each other it
 * takes only the first few.
 */
final class Walk {
    private static final int ALIKE = 3;

    private final Site site;
    private final Deque<Address> ahead = new ArrayDeque<>();
    private final Set<String> known = new HashSet<>();
    private final Map<String, Integer> alike = new HashMap<>();
    private final Map<PageKind, Integer> taken = new EnumMap<>(PageKind.class);
    private final Map<PageKind, Integer> seen = new EnumMap<>(PageKind.class);
    private final List<String> elsewhere = new ArrayList<>();

    Walk(Site site) {
        this.site = site;
    }

    /** What is done on a page. */
    interface Visit {
        void at(PageKind kind, Address address, Document page);
    }

    /**
     * Until there is nothing new ahead.
     *
     * @param first where to begin: the front page, and what only people can type
     * @param refused is told what is not answered
     */
    Map<PageKind, Integer> from(List<String> first, Visit visit, Consumer<String> refused) {
        first.forEach(address -> ahead(Address.of(address)));
        while (!ahead.isEmpty()) {
            Address address = ahead.removeFirst();
            try {
                look(PageKind.of(address).orElseThrow(), site.page(address), visit);
            } catch (Refused no) {
                refused.accept("from " + address + ": " + no.getMessage());
            }
        }
        return seen;
    }

    private void look(PageKind kind, Document page, Visit visit) {
        seen.merge(kind, 1, Integer::sum);
        page.select("a[href^=/]").forEach(link -> ahead(Address.of(link.attr("href"))));
        page.select("main form:not([method=post])").forEach(this::answer);
        visit.at(kind, Address.of(page.location()), page);
    }

    /** Addresses that no page of a known kind has. */
    List<String> elsewhere() {
        return elsewhere;
    }

    private void ahead(Address address) {
        if (!known.add(address.toString())) {
            return;
        }
        Optional<PageKind> kind = PageKind.of(address);
        if (kind.isEmpty()) {
            elsewhere.add(address.toString());
        } else if (isNew(kind.get(), address.shape())) {
            ahead.addLast(address);
        }
    }

    /** Pages of a kind whose addresses say the same words are like each other, and must not take the places of others. */
    private boolean isNew(PageKind kind, String shape) {
        int first = alike.merge(kind + " " + shape, 1, Integer::sum);
        return shape.isEmpty()
                ? first <= kind.most()
                : first <= ALIKE && taken.merge(kind, 1, Integer::sum) <= kind.most();
    }

    /** Every choice of the form by itself, the rest as it stands. */
    private void answer(Element form) {
        Map<String, String> rest = new LinkedHashMap<>();
        form.select("input[value]:not([type=checkbox])").forEach(input -> put(rest, input.attr("name"), input.val()));
        form.select("option[selected]")
                .forEach(option -> put(rest, option.closest("select").attr("name"), option.attr("value")));
        for (Element option : form.select("option")) {
            Map<String, String> words = new LinkedHashMap<>(rest);
            put(words, option.closest("select").attr("name"), option.attr("value"));
            ahead(Address.of(form.attr("action")).with(words));
        }
        for (Element tick : form.select("input[type=checkbox]")) {
            Map<String, String> words = new LinkedHashMap<>(rest);
            put(words, tick.attr("name"), tick.val());
            ahead(Address.of(form.attr("action")).with(words));
        }
    }

    private static void put(Map<String, String> words, String name, String value) {
        if (value.isEmpty()) {
            words.remove(name);
        } else {
            words.put(name, value);
        }
    }
}
