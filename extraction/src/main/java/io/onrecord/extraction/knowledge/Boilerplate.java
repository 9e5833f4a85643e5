package io.onrecord.extraction.knowledge;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A line that is not the article.
 *
 * @param line matches the whole line, whatever its case
 * @param toEnd whether everything after it is not the article either, as after "Leave a Reply"
 */
public record Boilerplate(Pattern line, boolean toEnd) {
    static Boilerplate read(Fields in) {
        in.allow("line", "to-end");
        try {
            var line = Pattern.compile(in.text("line"), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
            return new Boilerplate(line, in.flag("to-end"));
        } catch (PatternSyntaxException e) {
            throw in.wrong("line", "is not a regular expression: " + e.getDescription());
        }
    }
}
