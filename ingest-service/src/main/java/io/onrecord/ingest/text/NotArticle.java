package io.onrecord.ingest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Tells pages that are no articles: errors, logins, requests to accept cookies or to run scripts, checks for robots. No one
 * sign is enough: an article may be about any of them.
 */
final class NotArticle {
    private static final PageWords KINDS = PageWords.kinds();
    private static final String TITLE = ": title";
    private static final String TEXT = ": text";

    /** In letters: with so much prose it is an article, whatever its title. */
    private static final int ENOUGH_PROSE = 800;

    /** In letters: with so little text it is hardly one, even if its title is innocent. */
    private static final int LITTLE_TEXT = 400;

    /** In letters: so little that there is no room for anything but what gives it away. */
    private static final int A_LINE = 100;

    private static final int LONGEST_TITLE = 200;
    private static final int MOST_TITLES = 12;
    private static final int MOST_TEXT = 20_000;

    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}\\p{Nd}]+|[^\\p{L}\\p{Nd}]+$");
    private static final Pattern BETWEEN = Pattern.compile("\\s*[-|–—:·»•!.]+\\s+|\\s*\\|\\s*");
    private static final Pattern PARTS = Pattern.compile("\\s+[-|–—:·»•]+\\s+|\\s*\\|\\s*");

    /** A whole page; what feeds and tables hold is a part of one, and an article. */
    private static final Pattern PAGE = Pattern.compile("<(?:html|head|title)[\\s>]", Pattern.CASE_INSENSITIVE);

    private final List<Heading> headings;
    private final String text;
    private final boolean password;

    private NotArticle(List<Heading> headings, String text, boolean password) {
        this.headings = headings;
        this.text = text;
        this.password = password;
    }

    /** A title in all forms in which it may be looked up: without the name of the site too. */
    private record Heading(Element element, List<String> forms) {
        static Heading of(Element element) {
            String plain = Block.plain(element.text());
            List<String> forms = new ArrayList<>(List.of(bare(plain)));
            if (element.nameIs("title")) {
                forms.addAll(withoutSite(PARTS.splitAsStream(plain).toList()));
            }
            return new Heading(element, forms);
        }

        boolean isOneOf(List<String> titles) {
            return forms.stream().anyMatch(titles::contains);
        }
    }

    /** What a page says, before furniture is taken out of it. */
    static NotArticle readFrom(String raw, Document page) {
        List<Heading> headings = new ArrayList<>();
        if (PAGE.matcher(raw).find()) {
            for (Element heading : page.select("title, h1, h2")) {
                if (headings.size() < MOST_TITLES && !Letters.exceed(heading, LONGEST_TITLE) && heading.hasText()) {
                    headings.add(Heading.of(heading));
                }
            }
        }
        return new NotArticle(headings, said(Block.in(page.body())), page.selectFirst("input[type=password]") != null);
    }

    /** Without headings: what a title says is not said twice. */
    private static String said(List<Block> blocks) {
        StringBuilder said = new StringBuilder();
        for (Block block : blocks) {
            if (!block.isHeading() && said.length() < MOST_TEXT) {
                said.append(block.text(), 0, Math.min(block.text().length(), MOST_TEXT))
                        .append('\n');
            }
        }
        return Block.plain(said.toString());
    }

    /** The name of the site stands at one end of a title. */
    private static List<String> withoutSite(List<String> parts) {
        return parts.size() < 2
                ? List.of()
                : List.of(
                        bare(String.join(" ", parts.subList(0, parts.size() - 1))),
                        bare(String.join(" ", parts.subList(1, parts.size()))));
    }

    /**
     * What the page is instead of an article; null when it may be one, and for a part of a page.
     *
     * @param content what was found as its article
     * @param dated whether the page says when it was published: few of these do
     */
    @Nullable
    String kind(Element content, boolean dated) {
        if (headings.isEmpty()) {
            return null;
        }
        List<Block> blocks = Block.in(content);
        int prose = blocks.stream().filter(Block::isProse).mapToInt(Block::own).sum();
        if (prose >= (dated ? LITTLE_TEXT / 2 : ENOUGH_PROSE)) {
            return null;
        }
        // Around an article with a date, any page may ask to log in or to accept cookies.
        Signs signs = new Signs(blocks, dated, dated ? said(blocks) : text);
        List<Heading> named = headings.stream()
                .filter(heading -> !heading.element().nameIs("h2") || Opening.isIn(heading.element(), content))
                .toList();
        for (String name : KINDS.names()) {
            if (name.endsWith(TITLE)) {
                String kind = name.substring(0, name.length() - TITLE.length());
                List<Heading> titles = named.stream()
                        .filter(heading -> heading.isOneOf(KINDS.section(name)))
                        .toList();
                if (titles.isEmpty() ? fitsText(signs, kind) : fitsTitle(signs, kind, titles, named.size())) {
                    return kind;
                }
            }
        }
        return null;
    }

    /**
     * What is found beside the titles.
     *
     * @param blocks the paragraphs of what was found as the article
     * @param text in which the words that give a page away are looked for
     */
    private record Signs(List<Block> blocks, boolean dated, String text) {
        int letters() {
            return blocks.stream().mapToInt(Block::letters).sum();
        }

        /** Whether there is a sentence that does not give the page away. */
        boolean likeArticle(String kind) {
            List<String> words = KINDS.section(kind + TEXT);
            return blocks.stream()
                    .filter(Block::isProse)
                    .map(Block::plain)
                    .anyMatch(plain -> words.stream().noneMatch(plain::contains));
        }
    }

    /** A title proves something only with a second sign, or if there is no other; one within the page proves less. */
    private boolean fitsTitle(Signs signs, String kind, List<Heading> titles, int all) {
        if (!signs.likeArticle(kind)) {
            return signs.letters() < LITTLE_TEXT / 2 || said(signs, kind) >= 1;
        }
        boolean first = titles.stream().anyMatch(title -> !title.element().nameIs("h2"));
        boolean only = titles.size() == all && !signs.dated() && signs.letters() < LITTLE_TEXT / 2;
        return first && (only || said(signs, kind) >= 1);
    }

    private boolean fitsText(Signs signs, String kind) {
        int letters = signs.letters();
        if (letters >= LITTLE_TEXT || signs.likeArticle(kind)) {
            return false;
        }
        long said = said(signs, kind);
        return said >= 3 || (said == 2 && letters < LITTLE_TEXT / 2) || (said == 1 && letters < A_LINE);
    }

    private long said(Signs signs, String kind) {
        long said = KINDS.section(kind + TEXT).stream()
                .filter(signs.text()::contains)
                .count();
        return password && !signs.dated() && kind.contains("log in") ? said + 1 : said;
    }

    private static String bare(String plain) {
        return BETWEEN.matcher(AROUND.matcher(plain).replaceAll("")).replaceAll(" ");
    }
}
