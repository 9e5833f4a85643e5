package io.onrecord.ingest.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A character reference of HTML, such as &amp;eacute;.
 *
 * @param decoded what it stands for
 * @param length how many UTF-16 units of the raw it takes
 */
record CharacterReference(String decoded, int length) {
    private static final Pattern FORM =
            Pattern.compile("&(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});?");

    /** The reference that starts at an index; null when none does. */
    static @Nullable CharacterReference at(String raw, int index, int end) {
        if (index >= end || raw.charAt(index) != '&') {
            return null;
        }
        Matcher matcher = FORM.matcher(raw).region(index, end);
        if (!matcher.lookingAt()) {
            return null;
        }
        String written = matcher.group();
        String decoded = Parser.unescapeEntities(written, false);
        return decoded.equals(written) ? null : new CharacterReference(decoded, written.length());
    }
}
