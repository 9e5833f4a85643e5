package io.onrecord.ingest.text;

import io.onrecord.contracts.PublishedMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The dates that a reader sees above the text and right below it: time elements, days in words, and the dateline that opens
 * the first paragraph. What stands before a date says whether it is of publication or of a change.
 */
final class VisibleDates {
    private static final List<String> CHANGED = PageWords.of("changed");
    private static final List<String> PUBLISHED = PageWords.of("published");
    private static final Hints CHANGED_BY_NAME = Hints.of("changed");
    private static final Hints PUBLISHED_BY_NAME = Hints.of("published");

    private static final int FIRST_PARAGRAPH = 100;
    private static final int LONGEST_LINE = 160;
    private static final int LINES_BEFORE = 15;
    private static final int LINES_AFTER = 6;

    /** How far into the first paragraph a dateline goes: PORT AVEL, May 31, 2024 (Northern Wire) – */
    private static final Pattern OPENING = Pattern.compile("^[^.!?\"“«]{2,60}?[,(–—-]\\s*(?=\\p{Nd}|\\p{Lu})");

    private static final int LONGEST_DATELINE = 90;
    private static final Pattern CLOSING = Pattern.compile("^\\s*(?:[-–—/.:)]|\\(|/)");

    /** "June 6, 1944: …" is what happened then. */
    private static final Pattern CLOSING_FIRST = Pattern.compile("^\\s*(?:[-–—/)]|\\(|/)");

    private final List<Claim> claims = new ArrayList<>();

    private record Claim(PublishedMethod method, String written, boolean changed) {}

    /**
     * Looks around the article.
     *
     * @param body the page without furniture
     * @param content the element with the article
     */
    static VisibleDates around(Element body, Element content) {
        VisibleDates dates = new VisibleDates();
        List<Block> blocks = Block.in(body);
        int first = firstParagraph(blocks, content);
        if (first < 0) {
            first = blocks.size();
        }
        boolean below =
                blocks.stream().limit(first).noneMatch(block -> block.owner().nameIs("h1"));
        for (int index = Math.max(0, start(blocks, first, content)); index < first; index++) {
            // Above the headline stands what day it is, too.
            dates.readLine(blocks.get(index), !below);
            below |= blocks.get(index).owner().nameIs("h1");
        }
        if (first < blocks.size()) {
            dates.readOpening(blocks.get(first).text());
            dates.readTail(blocks, content);
        }
        return dates;
    }

    List<String> published(PublishedMethod method) {
        return of(method, false);
    }

    List<String> modified(PublishedMethod method) {
        return of(method, true);
    }

    private List<String> of(PublishedMethod method, boolean changed) {
        return claims.stream()
                .filter(claim -> claim.method == method && claim.changed == changed)
                .map(Claim::written)
                .distinct()
                .toList();
    }

    private static int firstParagraph(List<Block> blocks, Element content) {
        for (int index = 0; index < blocks.size(); index++) {
            Block block = blocks.get(index);
            if (block.isProse() && block.own() >= FIRST_PARAGRAPH && Opening.isIn(block.owner(), content)) {
                return index;
            }
        }
        return -1;
    }

    /** From the headline on if there is one above the text, else some lines before it. */
    private static int start(List<Block> blocks, int first, Element content) {
        int start = first;
        for (int index = first - 1; index >= 0 && index >= first - LINES_BEFORE; index--) {
            Block block = blocks.get(index);
            if (block.owner().nameIs("h1")) {
                // A date may stand above the headline too.
                return Math.max(0, index - 2);
            }
            if (Opening.isIn(block.owner(), content) || index >= first - 3) {
                start = index;
            }
        }
        return start;
    }

    private void readTail(List<Block> blocks, Element content) {
        int seen = 0;
        for (int index = blocks.size() - 1; index >= 0 && seen < LINES_AFTER; index--) {
            Block block = blocks.get(index);
            if (Opening.isIn(block.owner(), content)) {
                seen++;
                readLine(block, true);
            }
        }
    }

    /** A line below the text counts only if it says what its date is. */
    private void readLine(Block block, boolean labelled) {
        if (block.letters() > LONGEST_LINE || block.owner().closest("blockquote, figure") != null) {
            return;
        }
        String plain = block.plain();
        @Nullable
        Element time = block.nodes().stream()
                .map(TextNode::parent)
                .filter(Objects::nonNull)
                .map(parent -> parent.closest("time[datetime]"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (labelled
                && PUBLISHED.stream().noneMatch(plain::startsWith)
                && CHANGED.stream().noneMatch(plain::startsWith)) {
            return;
        }
        if (time != null) {
            for (Element one : block.owner().select("time[datetime]")) {
                addTime(one, block);
            }
            return;
        }
        if (!labelled && (block.isHeading() || (block.isProse() && !DateWords.isDateLine(block.text(), false)))) {
            // What happened that day.
            return;
        }
        for (DateWords.Found day : DateWords.all(block.text())) {
            add(PublishedMethod.DATELINE, day.day(), Block.plain(block.text().substring(0, day.start())));
        }
    }

    private void addTime(Element time, Block block) {
        int at = block.text().indexOf(time.text());
        String before = at < 0 ? "" : Block.plain(block.text().substring(0, at));
        boolean changed = CHANGED_BY_NAME.fit(time) && !PUBLISHED_BY_NAME.fit(time);
        claims.add(new Claim(PublishedMethod.TIME, time.attr("datetime"), changed || saysChanged(before)));
    }

    private void add(PublishedMethod method, String day, String before) {
        claims.add(new Claim(method, day, saysChanged(before)));
    }

    /** The last label before a date is its own. */
    private static boolean saysChanged(String before) {
        return last(before, CHANGED) > last(before, PUBLISHED);
    }

    private static int last(String before, List<String> words) {
        return words.stream().mapToInt(before::lastIndexOf).max().orElse(-1);
    }

    private void readOpening(String text) {
        for (DateWords.Found day : DateWords.all(text.substring(0, Math.min(text.length(), LONGEST_DATELINE)))) {
            boolean opens = day.start() == 0
                    || OPENING.matcher(text.substring(0, day.start()) + "1").find();
            Pattern closing = day.start() == 0 ? CLOSING_FIRST : CLOSING;
            if (opens && closing.matcher(text.substring(day.end())).find()) {
                claims.add(new Claim(PublishedMethod.DATELINE, day.day(), false));
                return;
            }
        }
    }
}
