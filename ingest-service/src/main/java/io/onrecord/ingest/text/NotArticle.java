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

    private final List<String> titles;
    private final String text;
    private final boolean password;

    private NotArticle(List<String> titles, String text, boolean password) {
        this.titles = titles;
        this.text = text;
        this.password = password;
    }

    /** What a page says, before furniture is taken out of it. */
    static NotArticle readFrom(Document page) {
        List<String> titles = new ArrayList<>();
        for (Element heading : page.select("title, h1, h2")) {
            String plain = Block.plain(heading.text());
            if (plain.length() <= LONGEST_TITLE && titles.size() < MOST_TITLES) {
                titles.add(bare(plain));
                if (heading.nameIs("title")) {
                    titles.addAll(withoutSite(PARTS.splitAsStream(plain).toList()));
                }
            }
        }
        String text = Block.plain(page.text());
        return new NotArticle(
                titles,
                text.substring(0, Math.min(text.length(), MOST_TEXT)),
                page.selectFirst("input[type=password]") != null);
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
     * What the page is instead of an article; null when it may be one.
     *
     * @param content what was found as its article
     * @param dated whether the page says when it was published: few of these do
     */
    @Nullable
    String kind(Element content, boolean dated) {
        List<Block> blocks = Block.in(content);
        int letters = blocks.stream().mapToInt(Block::letters).sum();
        int prose = blocks.stream().filter(Block::isProse).mapToInt(Block::own).sum();
        if (prose >= (dated ? LITTLE_TEXT / 2 : ENOUGH_PROSE)) {
            return null;
        }
        for (String name : KINDS.names()) {
            if (name.endsWith(TITLE)) {
                String kind = name.substring(0, name.length() - TITLE.length());
                if (isNamed(name) ? fitsTitle(kind, letters) : fitsText(kind, letters)) {
                    return kind;
                }
            }
        }
        return null;
    }

    private boolean isNamed(String section) {
        return KINDS.section(section).stream().anyMatch(titles::contains);
    }

    private boolean fitsTitle(String kind, int letters) {
        return said(kind) >= 1 || letters < LITTLE_TEXT / 2;
    }

    private boolean fitsText(String kind, int letters) {
        long said = said(kind);
        return letters < LITTLE_TEXT
                && (said >= 3 || (said == 2 && letters < LITTLE_TEXT / 2) || (said == 1 && letters < A_LINE));
    }

    private long said(String kind) {
        long said = KINDS.section(kind + TEXT).stream().filter(text::contains).count();
        return password && kind.contains("log in") ? said + 1 : said;
    }

    private static String bare(String plain) {
        return BETWEEN.matcher(AROUND.matcher(plain).replaceAll("")).replaceAll(" ");
    }
}
