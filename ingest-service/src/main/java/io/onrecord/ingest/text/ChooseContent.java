package io.onrecord.ingest.text;

import io.onrecord.contracts.TextMethod;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the element of a page that holds the article: the one that says so, else the one that reads most like prose,
 * else all of it. What the structured data gives as the text decides where the two are of different minds.
 */
final class ChooseContent {
    /** In order of trust. */
    private static final List<String> DECLARED =
            List.of("[itemprop=articleBody]", "article, [itemtype$=Article]", "main, [role=main]");

    /** Comments may be declared as articles too, and come after; each is read with all that lies in it. */
    private static final int MOST_DECLARED = 100;

    private static final int ENOUGH_FOR_AN_ARTICLE = 100;

    /** An article of several parts, each declared as one: a live report. */
    private static final int PER_CENT_OF_ONE = 60;

    /** What is declared to be the article is left out only where it is plainly something else. */
    private static final int PER_CENT_OF_DECLARED = 70;

    private static final int PER_CENT_OF_SCORED = 98;
    private static final int PER_CENT_WITH_SET_APART = 140;

    private final Element body;
    private final Prose prose;
    private final Told told;
    private final String title;

    private ChooseContent(Document page, Told told, @Nullable String title) {
        this.title = title == null ? "" : Block.plain(title);
        this.body = page.body();
        this.prose = Prose.of(body, Block.in(body));
        this.told = told;
    }

    /**
     * The part of a page with the article.
     *
     * @param content the element; all in it that is not furniture is the text
     * @param method what told it
     */
    record Chosen(Element content, TextMethod method) {}

    /**
     * Chooses.
     *
     * @param page without furniture
     * @param title what the page calls its article; null when it does not
     */
    static Chosen in(Document page, Told told, @Nullable String title) {
        return new ChooseContent(page, told, title).choose();
    }

    private static final String PARAGRAPHS = "p, blockquote, ul, ol, li, pre";

    private Chosen choose() {
        @Nullable Element declared = declared();
        @Nullable Element scored = heaviest(body);
        if (told.isEnough()) {
            if (declared != null && told.isIn(declared)) {
                return new Chosen(declared, TextMethod.STRUCTURED_DATA);
            }
            if (told.isIn(body)) {
                return new Chosen(withWhatIsSetApart(NarrowToTold.in(body, told)), TextMethod.STRUCTURED_DATA);
            }
        }
        if (declared != null && !isMereTeaser(declared, scored)) {
            return new Chosen(declared, TextMethod.DECLARED);
        }
        return scored == null || scored.equals(body) || isPartOf(body, scored)
                ? new Chosen(body, TextMethod.WHOLE)
                : new Chosen(scored, TextMethod.SCORED);
    }

    /** A fragment, as feeds have them, is the article; and where one paragraph speaks most, those beside it are of it. */
    private static boolean isPartOf(Element body, Element scored) {
        @Nullable Document page = body.ownerDocument();
        boolean fragment = page == null || page.head().childrenSize() == 0;
        boolean paragraphs = body.children().stream().anyMatch(child -> child.is(PARAGRAPHS) && child.hasText());
        return (fragment && paragraphs) || (body.equals(scored.parent()) && scored.is(PARAGRAPHS));
    }

    /** The words told often lack captions and quotations that stand beside the paragraphs. */
    private Element withWhatIsSetApart(Element narrowest) {
        Element wide = narrowest;
        @Nullable Element around = narrowest.parent();
        while (around != null
                && !around.equals(body)
                && 100L * prose.all(around) <= (long) PER_CENT_WITH_SET_APART * prose.all(narrowest)) {
            wide = around;
            around = around.parent();
        }
        return wide;
    }

    /** Some pages declare a card or a headline as the article, and have the text elsewhere. */
    private boolean isMereTeaser(Element declared, @Nullable Element scored) {
        return scored != null
                && 3 * prose.letters(declared) < prose.letters(scored)
                && scored.closest("article, main") == null;
    }

    private @Nullable Element declared() {
        for (String declaration : DECLARED) {
            @Nullable Element found = ofAll(outermost(body.select(declaration)));
            if (found != null && Letters.of(found).all() >= ENOUGH_FOR_AN_ARTICLE) {
                @Nullable Element inner = heaviest(found);
                return inner == null ? found : inner;
            }
        }
        return null;
    }

    private static List<Element> outermost(List<Element> elements) {
        List<Element> outermost = new ArrayList<>();
        for (Element element : elements.subList(0, Math.min(elements.size(), MOST_DECLARED))) {
            if (outermost.isEmpty() || !Opening.isIn(element, outermost.getLast())) {
                outermost.add(element);
            }
        }
        return outermost;
    }

    private @Nullable Element ofAll(List<Element> elements) {
        @Nullable Element best = null;
        int most = 0;
        int sum = 0;
        int headlined = 0;
        for (Element element : elements) {
            int length = Math.max(Letters.of(element).own(), 1);
            sum += length;
            @Nullable Element headline = element.selectFirst("h1");
            headlined += headline == null ? 0 : 1;
            if (headline != null && headline.hasText() && title.contains(Block.plain(headline.text()))) {
                return element;
            }
            if (length > most) {
                best = element;
                most = length;
            }
        }
        boolean inParts = best != null && 100L * most < (long) PER_CENT_OF_ONE * sum && headlined <= 1;
        return inParts ? around(elements) : best;
    }

    private Element around(List<Element> elements) {
        Element common = elements.getFirst();
        for (Element element : elements) {
            while (!common.equals(body) && !Opening.isIn(element, common)) {
                @Nullable Element parent = common.parent();
                common = parent == null ? body : parent;
            }
        }
        return common;
    }

    /**
     * The element that most speaks for, and of those that lie in each other with the same contents the outermost; all of the
     * page only if its prose is scattered.
     */
    private @Nullable Element heaviest(Element root) {
        @Nullable Element best = null;
        long most = 0;
        for (Element element : root.select("*")) {
            long weight = prose.weight(element);
            if (weight > most && !element.equals(body)) {
                best = element;
                most = weight;
            }
        }
        if (best == null || (root.equals(body) && 10 * most < 7 * prose.weight(body))) {
            return null;
        }
        return wider(best, root, most * (root.equals(body) ? PER_CENT_OF_SCORED : PER_CENT_OF_DECLARED));
    }

    /** A scrap beside a paragraph speaks against what holds both, but not so much that the scrap is lost. */
    private Element wider(Element best, Element root, long enough) {
        Element widest = best;
        for (Element at = best; at != null && !at.equals(body); at = at.parent()) {
            if (100 * prose.weight(at) >= enough) {
                widest = at;
            }
            if (at.equals(root)) {
                break;
            }
        }
        return widest;
    }
}
