package io.onrecord.ingest.text;

/** Looks at the names of tags before a parser does: ours reads each piece of a name with all that it read of it before. */
public final class TagNames {
    /** Letters; no name has a hundredth of it, but scripts hold signs that look like the beginning of a tag. */
    public static final int LONGEST = 100_000;

    private TagNames() {}

    /** Whether what stands after one of the signs that begin a tag goes on and on. */
    public static boolean anyTooLong(String markup) {
        for (int at = markup.indexOf('<'); at >= 0; at = markup.indexOf('<', at)) {
            int start = ++at;
            while (at < markup.length() && !ends(markup.charAt(at), at == start)) {
                at++;
            }
            if (at - start > LONGEST && "!?".indexOf(markup.charAt(start)) < 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean ends(char letter, boolean first) {
        return letter <= ' ' || letter == '>' || letter == '<' || (letter == '/' && !first);
    }
}
