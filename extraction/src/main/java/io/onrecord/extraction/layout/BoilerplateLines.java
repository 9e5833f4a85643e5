package io.onrecord.extraction.layout;

import io.onrecord.extraction.knowledge.Boilerplate;
import io.onrecord.extraction.text.Range;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the lines that are not the article. */
final class BoilerplateLines {
    private static final int LONGEST = 400;
    private static final String BULLETS = "-–—•*·▪►»>";

    private final List<Boilerplate> patterns;

    BoilerplateLines(List<Boilerplate> patterns) {
        this.patterns = patterns;
    }

    List<Range> in(String text, List<Range> lines) {
        var found = new ArrayList<Range>();
        boolean over = false;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var hit = over ? null : match(text, line);
            over |= hit != null && hit.toEnd() && i > 0 && i * 2 >= lines.size() / 2;
            if (over || hit != null || isRelatedLink(text, line)) found.add(line);
        }
        return List.copyOf(found);
    }

    private @Nullable Boilerplate match(String text, Range line) {
        if (line.length() > LONGEST) return null;
        var words = text.substring(line.start(), line.end());
        for (var pattern : patterns) {
            if (pattern.line().matcher(words).matches()) return pattern;
        }
        return null;
    }

    /** A bullet before a headline, which unlike a sentence has no full stop. */
    private static boolean isRelatedLink(String text, Range line) {
        boolean bullet = BULLETS.indexOf(text.charAt(line.start())) >= 0
                && line.length() > 2
                && Character.isWhitespace(text.charAt(line.start() + 1));
        return bullet && line.length() <= LONGEST && ".!?:;\"”".indexOf(text.charAt(line.end() - 1)) < 0;
    }
}
