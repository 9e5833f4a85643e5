package io.onrecord.extraction.speakers;

import io.onrecord.extraction.Speaker.Gender;
import io.onrecord.extraction.text.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A source that describes, taken apart: "the new Valdorian minister, who has three dogs".
 *
 * @param words lower case, without what a comma or a relative clause adds
 * @param text the same as it stands
 * @param head the noun that the others belong to; null when there is none
 * @param role the head when it says what somebody is, with the words that it needs ("head of state"); null when it does not
 * @param gender as the role tells
 * @param country whose role it is, when told
 * @param qualifiers names that narrow the role, lower case: "the Harimat surgeon"
 * @param possessors words of whom or what the role is one of ("the Assembly's envoy"); empty when none are told
 */
record Described(
        List<String> words,
        String text,
        @Nullable String head,
        @Nullable String role,
        Gender gender,
        @Nullable String country,
        Set<String> possessors,
        Set<String> qualifiers) {
    private static final Set<String> ENDS = Set.of("who", "whose", "which", ",", "(", "—", "–");

    static Described of(Question question) {
        int end = end(question.words());
        var words = question.words().subList(0, end);
        var head = head(words);
        var role = head == null ? null : role(question.lexicon(), words, head);
        var told = role == null ? null : question.lexicon().role(role);
        var country = words.stream()
                .map(question.lexicon()::countryOf)
                .filter(one -> one != null)
                .findFirst();
        return new Described(
                words,
                question.text(0, end),
                head,
                role,
                told == null ? Gender.UNKNOWN : told.gender(),
                country.orElse(null),
                role == null || head == null ? Set.of() : possessors(question.lexicon(), words, head),
                head == null ? Set.of() : qualifiers(question, words.indexOf(head)));
    }

    private static Set<String> qualifiers(Question question, int head) {
        var found = new HashSet<String>();
        int own = question.words().subList(0, Math.max(0, head)).lastIndexOf("'s");
        for (int i = Math.max(1, own + 1); i < head; i++) {
            var token = question.source().get(i);
            boolean narrows = token.isCapitalised()
                    && question.lexicon().countryOf(token.lower()) == null
                    && !question.lexicon().isRoleWord(token.lower());
            if (narrows) found.add(token.lower());
        }
        return found;
    }

    private static int end(List<String> words) {
        for (int i = 1; i < words.size(); i++) {
            if (ENDS.contains(words.get(i))) return i;
        }
        return words.size();
    }

    /** The last word before "of", "for", "who" or the end: what the description is a description of. */
    private static @Nullable String head(List<String> words) {
        String head = null;
        for (var word : words) {
            boolean ends = Words.PREPOSITIONS.contains(word) || word.equals("that") || word.equals("familiar");
            if (ends && head != null) break;
            if (!word.isEmpty() && Character.isLetter(word.charAt(0)) && !Words.isFunctionWord(word)) head = word;
        }
        return head;
    }

    private static @Nullable String role(Lexicon lexicon, List<String> words, String head) {
        var former = head.startsWith("ex-") ? head.substring(3) : "";
        if (lexicon.isRoleWord(former)) return former;
        int at = words.lastIndexOf(head);
        if (at + 2 < words.size()) {
            var three = String.join(" ", words.subList(at, at + 3));
            if (lexicon.isRoleWord(three)) return three;
        }
        if (at > 0) {
            var two = words.get(at - 1) + " " + head;
            if (lexicon.isRoleWord(two)) return two;
        }
        return lexicon.isRoleWord(head) ? head : null;
    }

    private static Set<String> possessors(Lexicon lexicon, List<String> words, String head) {
        var found = new HashSet<String>();
        int at = words.lastIndexOf(head);
        int own = words.indexOf("'s");
        if (own > 0) add(found, lexicon, words.subList(0, own));
        boolean of = at + 2 < words.size()
                && (words.get(at + 1).equals("of") || words.get(at + 1).equals("for"));
        if (of && !words.get(at + 2).equals("state")) add(found, lexicon, words.subList(at + 2, words.size()));
        return found;
    }

    private static void add(Set<String> found, Lexicon lexicon, List<String> words) {
        words.stream()
                .filter(word -> Character.isLetter(word.charAt(0)) && !Words.isFunctionWord(word))
                .filter(word -> lexicon.countryOf(word) == null)
                .forEach(found::add);
    }

    boolean isDefinite() {
        return !words.isEmpty() && List.of("the", "this", "that").contains(words.getFirst());
    }
}
