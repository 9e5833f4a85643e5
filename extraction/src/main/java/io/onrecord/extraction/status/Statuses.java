package io.onrecord.extraction.status;

import io.onrecord.extraction.StatementKind;
import io.onrecord.extraction.StatementStatus;
import io.onrecord.extraction.knowledge.CueVerb;
import io.onrecord.extraction.knowledge.Knowledge;
import io.onrecord.extraction.knowledge.StatusVerb;
import io.onrecord.extraction.statements.Attribution;
import io.onrecord.extraction.text.PhraseTable;
import io.onrecord.extraction.text.Range;
import io.onrecord.extraction.text.Token;
import io.onrecord.extraction.text.Tokens;
import io.onrecord.extraction.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Tells how the speaker holds what is said. The cue decides where it tells anything ("denied", "did not rule out"); else the
 * words reported do: a question, "we demand", "may". What nothing speaks against is asserted.
 */
public final class Statuses {
    private static final Set<String> NEGATIONS = Set.of("not", "never", "nor", "neither", "cannot");
    private static final Set<String> QUESTION_WORDS =
            Set.of("whether", "if", "who", "whom", "what", "when", "where", "why", "how", "which");
    private static final Set<String> CLAUSE_ENDS = Set.of(
            ".", "!", "?", ",", ";", ":", "who", "which", "that", "if", "when", "because", "after", "unless", "until",
            "whether");

    /** A main clause shows its verb by then. */
    private static final int MAIN_CLAUSE = 14;

    /** How many of the words reported may belong to the cue. */
    private static final int OVERLAP = 3;

    /** Between "asked" and "to" stands whoever is asked. */
    private static final int ADDRESSEE = 8;

    /** @param to where what follows the verb begins, in words of the cue and on into those reported */
    private record Told(StatusVerb verb, int to) {}

    private final PhraseTable<StatusVerb> verbs;
    private final PhraseTable<String> hedges;
    private final PhraseTable<CueVerb> speech;

    public Statuses(Knowledge knowledge) {
        verbs = new PhraseTable<>(knowledge.statuses(), StatusVerb::forms);
        hedges = new PhraseTable<>(knowledge.hedges(), List::of);
        speech = new PhraseTable<>(knowledge.cues(), CueVerb::forms);
    }

    public StatementStatus of(String text, Attribution one) {
        var cue = words(text, one.cue());
        var content = words(text, one.content());
        var told = told(cue, content);
        boolean negated = isNegated(cue, told == null ? cue.size() : told.to());
        if (told != null) return negated ? told.verb().negated() : byVerb(told, cue, content);
        if (negated) return StatementStatus.WITHHELD;
        return byContent(text, one, content);
    }

    /** In the cue, or begun there and ended in the first of the words reported ("expressed | the hope that…"). */
    private @Nullable Told told(List<String> cue, List<String> content) {
        var both = new ArrayList<>(cue);
        both.addAll(content.subList(0, Math.min(OVERLAP, content.size())));
        for (int from = 0; from < cue.size(); from++) {
            var hit = verbs.at(in(both), from);
            boolean noun = from > 0 && isBeforeNoun(both.get(from - 1));
            if (hit != null && !noun) return new Told(hit.value(), from + hit.length());
        }
        return null;
    }

    /** "A dispute", "without doubt": what follows is no verb. */
    private static boolean isBeforeNoun(String word) {
        return Words.DETERMINERS.contains(word) || (Words.PREPOSITIONS.contains(word) && !word.equals("to"));
    }

    private StatementStatus byVerb(Told told, List<String> cue, List<String> content) {
        var verb = told.verb();
        var rest = cue.subList(Math.min(told.to(), cue.size()), cue.size());
        if (isToSay(rest) || isToSay(content)) return verb.toSay();
        boolean toDo = verb.toDo() == StatementStatus.PROMISED ? startsWithTo(rest, content) : isToDo(rest, content);
        return toDo ? verb.toDo() : verb.status();
    }

    /** One promises to do something oneself. */
    private static boolean startsWithTo(List<String> rest, List<String> content) {
        return rest.contains("to") || (!content.isEmpty() && content.getFirst().equals("to"));
    }

    /** "to comment". */
    private boolean isToSay(List<String> words) {
        return words.size() > 1 && words.getFirst().equals("to") && speech.at(in(words), 1) != null;
    }

    /** "to leave", "them to leave", "for patience", but not "who was to leave". */
    private static boolean isToDo(List<String> rest, List<String> content) {
        if (rest.contains("to") || rest.contains("for")) return true;
        if (content.isEmpty() || QUESTION_WORDS.contains(content.getFirst())) return false;
        if (content.getFirst().equals("for")) return true;
        int to = content.indexOf("to");
        return to >= 0 && to < ADDRESSEE && !content.contains("?");
    }

    private static boolean isNegated(List<String> cue, int until) {
        return cue.stream().limit(until).anyMatch(word -> NEGATIONS.contains(word) || word.endsWith("n't"));
    }

    private StatementStatus byContent(String text, Attribution one, List<String> content) {
        boolean spoken = one.kind() != StatementKind.INDIRECT;
        if (spoken && isOneQuestion(content)) return StatementStatus.ASKED;
        var performed = spoken ? performed(content) : StatementStatus.ASSERTED;
        if (performed != StatementStatus.ASSERTED) return performed;
        return isHedged(text, one, content) ? StatementStatus.HEDGED : StatementStatus.ASSERTED;
    }

    private static boolean isOneQuestion(List<String> content) {
        int end = content.size() - 1;
        return end > 0
                && content.get(end).equals("?")
                && content.subList(0, end).stream()
                        .noneMatch(word -> Set.of(".", "!", "?").contains(word));
    }

    /** "We demand…", "I promise…": saying it does it (Austin, How to Do Things with Words, 1962). */
    private StatementStatus performed(List<String> content) {
        for (int i = 0; i + 1 < content.size(); i++) {
            if (!content.get(i).equals("i") && !content.get(i).equals("we")) continue;
            var hit = verbs.at(in(content), i + 1);
            if (hit == null) continue;
            boolean performs = content.get(i + 1).equals(base(hit.value()));
            if (performs && isDeed(hit.value().status())) return hit.value().status();
        }
        return StatementStatus.ASSERTED;
    }

    private static String base(StatusVerb verb) {
        int space = verb.verb().indexOf(' ');
        return space < 0 ? verb.verb() : verb.verb().substring(0, space);
    }

    private static boolean isDeed(StatementStatus status) {
        return status == StatementStatus.PROMISED || status == StatementStatus.DEMANDED;
    }

    /** In its main clause, as far as that can be told without a parser. */
    private boolean isHedged(String text, Attribution one, List<String> content) {
        int end = Math.min(1, content.size());
        while (end < Math.min(content.size(), MAIN_CLAUSE) && !CLAUSE_ENDS.contains(content.get(end))) end++;
        var clause = content.subList(0, end);
        int at = 0;
        while (at < end && hedges.at(in(clause), at) == null) at++;
        var hedge = hedges.at(in(clause), at);
        if (hedge == null) return false;
        return switch (hedge.value()) {
            case "may" -> !isMonth(text, one.content(), at);
            // "I could hear them" is ability; so is "could not", whoever says it.
            case "could" ->
                one.kind() == StatementKind.INDIRECT
                        && clause.stream().noneMatch(word -> word.equals("not") || word.equals("no"));
            default -> true;
        };
    }

    private static boolean isMonth(String text, List<Range> spans, int at) {
        return tokens(text, spans).get(at).isCapitalised();
    }

    /** For looking phrases up. */
    private static IntFunction<String> in(List<String> words) {
        return i -> i < words.size() ? words.get(i) : "";
    }

    private static List<String> words(String text, List<Range> spans) {
        return tokens(text, spans).stream().map(Token::lower).toList();
    }

    private static List<Token> tokens(String text, List<Range> spans) {
        var all = new ArrayList<Token>();
        spans.forEach(span -> all.addAll(Tokens.of(text, span.start(), span.end())));
        return all;
    }
}
