package io.onrecord.extraction.layout;

import io.onrecord.extraction.knowledge.Agency;
import io.onrecord.extraction.text.Range;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the agency that an article credits outside its dateline: "Source: ...", "(Reuters)" at its end, "told the AP". */
final class AgencyCredits {
    private static final Pattern SOURCE =
            Pattern.compile("^(?:Source|Via): ?(?<name>.{2,60})$", Pattern.CASE_INSENSITIVE);

    private final Map<String, String> byMark = new HashMap<>();
    private final Pattern atEnd;
    private final Pattern told;

    AgencyCredits(List<Agency> agencies) {
        agencies.forEach(agency -> agency.marks().forEach(mark -> byMark.put(mark, agency.name())));
        var marks = byMark.keySet().stream()
                .sorted((a, b) -> b.length() - a.length())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?<mark>", ")"));
        atEnd = Pattern.compile("[(/]" + marks + "[)/]\\.?$");
        told = Pattern.compile("\\b(?:told|contacted by|interview with|statement to) (?:the )?" + marks + "\\b");
    }

    @Nullable
    String in(String text, List<Range> lines) {
        if (byMark.isEmpty()) return null;
        for (var line : lines.reversed()) {
            if (line.length() > 80) continue;
            var source = SOURCE.matcher(text).region(line.start(), line.end());
            if (source.find()) return byMark.getOrDefault(source.group("name"), source.group("name"));
        }
        for (var line : lines) {
            var end = atEnd.matcher(text).region(Math.max(line.start(), line.end() - 60), line.end());
            if (end.find()) return byMark.get(end.group("mark"));
        }
        var mention = told.matcher(text);
        return mention.find() ? byMark.get(mention.group("mark")) : null;
    }
}
