package io.onrecord.ingest.document.child;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes paragraphs of printed lines: words cut at the end of a line are whole again, a paragraph goes on over the page, and what
 * stands at the edge of every page is left out.
 */
final class JoinLines {
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("(?i)(page|seite|стр\\.?)?\\s*[-–—]?\\s*\\d{1,4}\\s*([-–—]|(of|von|/|из)\\s*\\d{1,4})?");
    private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?…][\"'”’»)\\]]*");
    private static final Pattern CUT = Pattern.compile("(.*?)(\\p{L}+)[-\u00AD\u2010]");
    private static final Pattern FIRST_WORD = Pattern.compile("(\\p{Ll}\\p{L}*)(.*)");
    private static final Pattern WITH_HYPHEN = Pattern.compile("\\p{L}+-\\p{L}+");

    /** A line that ends a sentence this much before the others do ends its paragraph, too. */
    private static final double SHORT = 0.75;

    private final Set<String> hyphened = new HashSet<>();
    private final int usualLength;

    private JoinLines(List<List<List<String>>> pages) {
        List<Integer> lengths = new ArrayList<>();
        pages.forEach(page -> page.forEach(paragraph -> paragraph.forEach(line -> {
            lengths.add(line.length());
            Matcher words = WITH_HYPHEN.matcher(line);
            while (words.find()) {
                hyphened.add(words.group());
            }
        })));
        lengths.sort(null);
        usualLength = lengths.isEmpty() ? 0 : lengths.get(lengths.size() * 3 / 4);
    }

    /**
     * Joins.
     *
     * @param pages of paragraphs of lines, none of them empty
     */
    static String in(List<List<List<String>>> pages) {
        // A headline and a page number may both stand there.
        return new JoinLines(pages).join(withoutEdges(withoutEdges(pages)));
    }

    private static List<List<List<String>>> withoutEdges(List<List<List<String>>> pages) {
        Map<String, Integer> tops = new HashMap<>();
        Map<String, Integer> bottoms = new HashMap<>();
        List<List<List<String>>> printed =
                pages.stream().filter(page -> !page.isEmpty()).toList();
        for (List<List<String>> page : printed) {
            tops.merge(shape(page.getFirst().getFirst()), 1, Integer::sum);
            bottoms.merge(shape(page.getLast().getLast()), 1, Integer::sum);
        }
        int often = Math.max(2, (printed.size() + 1) / 2);
        List<List<List<String>>> left = new ArrayList<>();
        for (List<List<String>> page : printed) {
            List<List<String>> body =
                    new ArrayList<>(page.stream().map(List::copyOf).toList());
            if (isEdge(body.getFirst().getFirst(), tops, often, printed.size())) {
                trim(body, 0, 0);
            }
            if (!body.isEmpty() && isEdge(body.getLast().getLast(), bottoms, often, printed.size())) {
                trim(body, body.size() - 1, body.getLast().size() - 1);
            }
            left.add(body);
        }
        return left;
    }

    private static boolean isEdge(String line, Map<String, Integer> shapes, int often, int pages) {
        return pages > 1
                && (shapes.getOrDefault(shape(line), 0) >= often
                        || PAGE_NUMBER.matcher(line).matches());
    }

    private static String shape(String line) {
        return line.replaceAll("\\d+", "#");
    }

    private static void trim(List<List<String>> body, int paragraph, int line) {
        List<String> rest = new ArrayList<>(body.remove(paragraph));
        rest.remove(line);
        if (!rest.isEmpty()) {
            body.add(paragraph, rest);
        }
    }

    private String join(List<List<List<String>>> pages) {
        List<StringBuilder> paragraphs = new ArrayList<>();
        boolean open = false;
        for (List<List<String>> page : pages) {
            boolean first = true;
            for (List<String> paragraph : page) {
                open = open && first && goesOn(paragraphs.getLast(), paragraph.getFirst());
                for (String line : paragraph) {
                    if (open) {
                        append(paragraphs.getLast(), line);
                    } else {
                        paragraphs.add(new StringBuilder(line));
                    }
                    open = !endsParagraph(line);
                }
                first = false;
            }
            open = !paragraphs.isEmpty();
        }
        return String.join("\n\n", paragraphs);
    }

    private boolean endsParagraph(String line) {
        return line.length() < SHORT * usualLength && SENTENCE_END.matcher(line).matches();
    }

    /** Over the page. */
    private static boolean goesOn(StringBuilder before, String next) {
        String end = lastLine(before);
        return CUT.matcher(end).matches()
                || (!SENTENCE_END.matcher(end).matches() && Character.isLowerCase(next.codePointAt(0)));
    }

    private void append(StringBuilder before, String line) {
        Matcher cut = CUT.matcher(lastLine(before));
        Matcher next = FIRST_WORD.matcher(line);
        if (!cut.matches() || !next.matches()) {
            before.append(' ').append(line);
        } else if (hyphened.contains(cut.group(2) + "-" + next.group(1))) {
            before.append(line);
        } else {
            before.setLength(before.length() - 1);
            before.append(line);
        }
    }

    /** Enough of it to see its last word: paragraphs may be long. */
    private static String lastLine(StringBuilder paragraph) {
        return paragraph.substring(Math.max(0, paragraph.length() - 200));
    }
}
