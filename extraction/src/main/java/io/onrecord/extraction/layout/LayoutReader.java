package io.onrecord.extraction.layout;

import io.onrecord.extraction.Published;
import io.onrecord.extraction.knowledge.Knowledge;
import io.onrecord.extraction.text.Paragraphs;
import io.onrecord.extraction.text.Range;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sorts the lines of a text. */
public final class LayoutReader {
    private static final int LONGEST_HEADLINE = 220;
    /** Where a dateline or a line with the date may stand. */
    private static final int HEAD_LINES = 8;

    private final BoilerplateLines boilerplateLines;
    private final Datelines datelines;
    private final AgencyCredits credits;

    public LayoutReader(Knowledge knowledge) {
        boilerplateLines = new BoilerplateLines(knowledge.boilerplate());
        datelines = new Datelines(knowledge.agencies());
        credits = new AgencyCredits(knowledge.agencies());
    }

    public Layout read(String text) {
        var lines = Paragraphs.lines(text);
        var boilerplate = boilerplateLines.in(text, lines);
        var article = new ArrayList<>(lines);
        article.removeAll(new HashSet<>(boilerplate));
        var title = title(text, article);
        if (title != null) article.removeFirst();
        Dateline dateline = null;
        var published = Published.UNKNOWN;
        for (int i = 0; i < Math.min(HEAD_LINES, article.size()); i++) {
            var line = article.get(i);
            var found = dateline == null ? datelines.at(text, line) : null;
            if (found != null) {
                dateline = found;
                article.set(i, found.rest());
            }
            if (published.value() == null)
                published = Dates.ofLine(
                        text.substring(line.start(), Math.min(line.end(), line.start() + 200)), found != null);
        }
        article.removeIf(line -> line.length() == 0);
        var agency = dateline != null && dateline.agency() != null ? dateline.agency() : credits.in(text, lines);
        return new Layout(
                title,
                dateline == null ? null : dateline.place(),
                agency,
                published,
                List.copyOf(article),
                boilerplate);
    }

    private @Nullable Range title(String text, List<Range> lines) {
        if (lines.size() < 2) return null;
        var first = lines.getFirst();
        char last = text.charAt(first.end() - 1);
        boolean headline = first.length() <= LONGEST_HEADLINE
                && ".,;”\"".indexOf(last) < 0
                && datelines.at(text, first) == null
                && Dates.ofLine(text.substring(first.start(), first.end()), false)
                                .value()
                        == null;
        return headline ? first : null;
    }
}
