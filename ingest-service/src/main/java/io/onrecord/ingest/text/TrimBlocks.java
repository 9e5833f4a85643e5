package io.onrecord.ingest.text;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of an article's element, paragraph by paragraph, what is not the article: lines that lead elsewhere, ask for
 * something, or say who wrote it and when.
 */
final class TrimBlocks {
    private static final List<String> FURNITURE = PageWords.of("furniture");
    private static final Set<String> LABELS = Set.copyOf(PageWords.of("label"));
    private static final List<String> LEADING = PageWords.of("leading");
    private static final List<String> BY = PageWords.of("by");

    private static final Hints BYLINE = Hints.of("byline");
    private static final Evaluator FACT = QueryParser.parse(
            "[rel=author], [itemprop=author], [itemprop=datePublished], [itemprop=dateModified], address, time");

    /** Longer paragraphs are taken by nobody for a line of the site. */
    private static final int LONGEST_LINE = 160;

    private static final int LONGEST_BYLINE = 120;

    /** Of these some may say who and when; a live report has hundreds. */
    private static final int MOST_LINES = 5000;

    /** How far out of a paragraph to look for what it is part of. */
    private static final int MOST_UP = 8;

    private static final int LONGEST_LINK = 200;

    private static final Pattern QUOTED = Pattern.compile("[\"“”«»„]");

    private final Element root;
    private final List<Block> blocks;
    private final Prose prose;
    private final Set<Element> sentences = Collections.newSetFromMap(new IdentityHashMap<>());

    private TrimBlocks(Element root) {
        this.root = root;
        this.blocks = Block.in(root);
        this.prose = Prose.of(root, blocks);
        for (Block block : blocks) {
            if (block.isProse()) {
                sentences.add(block.owner());
            }
        }
    }

    static void in(Element root) {
        new TrimBlocks(root).trim();
    }

    private void trim() {
        boolean started = false;
        boolean elsewhere = false;
        int headline = headline();
        for (int index = 0; index < blocks.size(); index++) {
            Block block = blocks.get(index);
            if (isFurnitureHeading(block)) {
                elsewhere = true;
                block.remove();
            } else if (isAlien(block, index, started) || (index < headline && !block.isProse())) {
                block.remove();
            } else if (block.isProse() || index == headline || block.owner().closest("figure, blockquote") != null) {
                started |= block.isProse() && block.own() > LONGEST_BYLINE;
                elsewhere = false;
            } else if (elsewhere) {
                block.remove();
            }
        }
    }

    /** Where the headline stands; what is above it and no sentence says what kind of article it is. */
    private int headline() {
        for (int index = 0; index < blocks.size(); index++) {
            if (blocks.get(index).owner().nameIs("h1")) {
                return index;
            }
        }
        return -1;
    }

    private boolean isAlien(Block block, int index, boolean started) {
        if (block.owner().nameIs("h1")) {
            return index > 0 && block.linked() == block.letters();
        }
        return leadsElsewhere(block, index)
                || isLineOfTheSite(block, index >= blocks.size() - MOST_UP)
                || isAboutTheArticle(block, index, started);
    }

    private boolean leadsElsewhere(Block block, int index) {
        boolean wholly = 10 * block.linked() >= 9 * block.letters();
        if (!wholly || block.letters() > LONGEST_LINK || block.owner().nameIs("td")) {
            return false;
        }
        if (block.isHeading()) {
            return index + 1 >= blocks.size() || !blocks.get(index + 1).isProse();
        }
        // A link may be set apart inside a sentence by a line break.
        return !isPartOfASentence(block);
    }

    private boolean isPartOfASentence(Block block) {
        return block.owner().nameIs("li")
                ? prose.all(block.owner()) > block.letters()
                : sentences.contains(block.owner());
    }

    /** @param last whether nothing or little comes after it */
    private static boolean isLineOfTheSite(Block block, boolean last) {
        if (block.letters() > LONGEST_LINE) {
            return false;
        }
        String plain = block.plain();
        if (LABELS.contains(plain)) {
            return true;
        }
        if (begins(plain, FURNITURE)) {
            return QUOTED.splitAsStream(plain).count() < 3;
        }
        boolean linked = 10 * block.linked() >= 3 * block.letters();
        return (linked && begins(plain, LEADING))
                || ((last || block.linked() > 0 || !block.isProse())
                        && !QUOTED.matcher(plain).find()
                        && CutShort.asks(plain));
    }

    /** Who wrote it, and when: above the text by its form, anywhere by what it is called. */
    private boolean isAboutTheArticle(Block block, int index, boolean started) {
        if (block.letters() > LONGEST_BYLINE || block.isHeading() || isSetApart(block)) {
            return false;
        }
        if (isCalledByline(block)) {
            return !(block.isProse() && QUOTED.matcher(block.text()).find());
        }
        if (index > MOST_LINES) {
            return false;
        }
        String plain = block.plain();
        return DateWords.isDateLine(block.text(), started)
                || (!started && !block.isProse() && BY.stream().anyMatch(by -> startsWithWord(plain, by)));
    }

    private boolean isCalledByline(Block block) {
        @Nullable Element inner = block.nodes().getFirst().parent();
        Element owner = block.owner();
        if (prose.all(owner) > LONGEST_BYLINE) {
            return inner != null && !inner.equals(owner) && !block.isProse() && BYLINE.fit(inner);
        }
        if (owner.selectFirst(FACT) != null) {
            return !block.isProse();
        }
        Element at = owner;
        for (int up = 0; up < MOST_UP && at != null && !at.equals(root); up++, at = at.parent()) {
            if (prose.all(at) > 3 * LONGEST_BYLINE) {
                return false;
            }
            if (BYLINE.fit(at) || FACT.matches(at, at)) {
                return true;
            }
        }
        return inner != null && BYLINE.fit(inner);
    }

    private static boolean isSetApart(Block block) {
        @Nullable Element at = block.owner();
        for (int up = 0; up < MOST_UP && at != null; up++, at = at.parent()) {
            if (at.nameIs("blockquote") || at.nameIs("figure")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFurnitureHeading(Block block) {
        boolean heading = block.isHeading() || isBold(block);
        return heading && FurnitureHeading.is(block.text());
    }

    private static boolean isBold(Block block) {
        @Nullable Element inner = block.nodes().getFirst().parent();
        return inner != null && inner.is("strong, b, legend, dt, span");
    }

    private static boolean begins(String plain, List<String> words) {
        return words.stream().anyMatch(word -> startsWithWord(plain, word));
    }

    private static boolean startsWithWord(String plain, String word) {
        return plain.startsWith(word)
                && (plain.length() == word.length()
                        || !Character.isLetter(word.charAt(word.length() - 1))
                        || !Character.isLetter(plain.charAt(word.length())));
    }
}
