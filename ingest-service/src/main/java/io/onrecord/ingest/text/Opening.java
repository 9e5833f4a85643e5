package io.onrecord.ingest.text;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What stands between the headline and the element that holds the article belongs to it: a first paragraph in bold, points
 * in brief, the caption of the picture on top.
 */
final class Opening {
    private static final int MOST_LETTERS = 800;
    private static final int A_POINT = 20;

    private Opening() {}

    /** Puts it at the beginning of the element, if that does not hold the headline itself. */
    static void moveInto(Element content, Element body) {
        if (content.selectFirst("h1") != null || body.equals(content)) {
            return;
        }
        List<Element> opening = new ArrayList<>();
        int letters = 0;
        boolean below = false;
        for (Block block : Block.in(body)) {
            if (isIn(block.owner(), content)) {
                break;
            }
            if (block.owner().nameIs("h1")) {
                below = true;
                opening.clear();
                letters = 0;
            } else if (below && belongs(block) && !isIn(content, block.owner())) {
                letters += block.letters();
                if (!opening.contains(block.owner())) {
                    opening.add(block.owner());
                }
            }
        }
        if (letters <= MOST_LETTERS) {
            opening.reversed().forEach(content::prependChild);
        }
    }

    private static boolean belongs(Block block) {
        boolean set = block.owner().closest("li, figcaption, h2") != null;
        return 2 * block.linked() < block.letters() && (block.isProse() || (set && block.own() >= A_POINT));
    }

    static boolean isIn(Element element, Element outer) {
        @Nullable Element at = element;
        while (at != null && !at.equals(outer)) {
            at = at.parent();
        }
        return at != null;
    }
}
