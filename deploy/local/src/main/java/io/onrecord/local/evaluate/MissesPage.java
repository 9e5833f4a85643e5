package io.onrecord.local.evaluate;

import io.onrecord.extraction.evaluation.Miss;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** One file for a browser: the figures, then the misses by sort. It needs nothing else and runs nothing. */
public final class MissesPage {
    private static final String LEGEND = """
            <p class="legend"><span>Marked in the text:</span>
            <mark class="source"><b>source</b> who speaks</mark>
            <mark class="cue"><b>cue</b> what reports it</mark>
            <mark class="content"><b>content</b> what is said</mark>
            <span><span class="gap">[…]</span> text left out</span></p>
            """;

    private MissesPage() {}

    /**
     * Writes the page.
     *
     * @param subject what was measured against what
     */
    public static void write(Path file, Outcome outcome, String subject) throws IOException {
        try (Writer page = Files.newBufferedWriter(file)) {
            page.write(head(subject));
            page.write(SummaryHtml.of(outcome));
            page.write(contents(outcome.misses()) + LEGEND);
            for (Miss.Sort sort : Miss.Sort.values()) {
                section(page, sort, outcome.misses());
            }
            page.write("</main>\n</body>\n</html>\n");
        }
    }

    private static String head(String subject) throws IOException {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>Evaluation and misses</title>
                <style>
                """ + style() + """
                </style>
                </head>
                <body>
                <a class="skip" href="#misses">To the misses</a>
                <main>
                <h1>Evaluation</h1>
                <p class="lead">""" + Html.escaped(subject) + "</p>\n";
    }

    private static String style() throws IOException {
        try (InputStream sheet = Objects.requireNonNull(MissesPage.class.getResourceAsStream("misses.css"))) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String contents(MissList misses) {
        return Arrays.stream(Miss.Sort.values())
                .map(sort -> "<li><a href=\"#" + Sorts.id(sort) + "\">" + Sorts.title(sort) + " <b>"
                        + number(misses.count(sort)) + "</b></a></li>\n")
                .collect(Collectors.joining(
                        "",
                        "<nav aria-labelledby=\"misses\">\n<h2 id=\"misses\">Misses</h2>\n<ul>\n",
                        "</ul>\n</nav>\n"));
    }

    private static void section(Writer page, Miss.Sort sort, MissList misses) throws IOException {
        List<String> shown = misses.shown(sort);
        int all = misses.count(sort);
        page.write("<section>\n<h2 id=\"" + Sorts.id(sort) + "\">" + Sorts.title(sort) + " <span class=\"count\">"
                + number(all) + "</span></h2>\n<p>" + Sorts.meaning(sort) + leftOut(shown.size(), all) + "</p>\n");
        if (!shown.isEmpty()) {
            page.write("<ol>\n");
            for (String miss : shown) {
                page.write(miss);
            }
            page.write("</ol>\n");
        }
        page.write("<p class=\"back\"><a href=\"#misses\">Back to the list</a></p>\n</section>\n");
    }

    private static String leftOut(int shown, int all) {
        return shown == all
                ? ""
                : " <strong>Shown are the first " + number(shown) + "; " + number(all - shown)
                        + " more are left out. The option <code>--per-sort</code> shows more.</strong>";
    }

    private static String number(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
