package io.onrecord.extraction.tagger;

import io.onrecord.extraction.StatementKind;
import io.onrecord.extraction.knowledge.Agency;
import io.onrecord.extraction.knowledge.Knowledge;
import io.onrecord.extraction.knowledge.Precision;
import io.onrecord.extraction.statements.Attribution;
import io.onrecord.extraction.statements.LooseQuotations;
import io.onrecord.extraction.statements.RuleFinder;
import io.onrecord.extraction.statements.StatementFinder;
import io.onrecord.extraction.text.Paragraph;
import io.onrecord.extraction.text.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The tagger and the rules together. A rule that was measured to be nearly always right has the first word: it cuts
 * quotations exactly. The tagger finds the rest, and gives way where it can tell no source, or only the agency that passes a
 * statement on, and a rule can. What somebody is reported to have said inside another's statement ("TASS reports that Peskov
 * said…") is added from the rules as a statement of its own: the tagger knows one level.
 */
public final class TaggerAndRules implements StatementFinder {
    /** Measured precision from which a rule goes before the tagger. */
    private static final double NEARLY_ALWAYS = 0.94;

    /** Measured on fewer answers a precision tells nothing. */
    private static final int FEWEST = 30;

    private final Tagger tagger;
    private final RuleFinder rules;
    private final Map<String, Precision> precisions;
    private final Questions questions;
    private final Set<String> agencies;

    public TaggerAndRules(Tagger tagger, Knowledge knowledge) {
        this.tagger = tagger;
        this.rules = new RuleFinder(knowledge.cues());
        this.precisions = knowledge.calibration();
        this.questions = new Questions(knowledge.cues());
        this.agencies = knowledge.agencies().stream()
                .map(Agency::marks)
                .flatMap(List::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<Attribution> find(String text, List<Paragraph> paragraphs) {
        var byRules = rules.inSentences(paragraphs);
        int read = tagger.reach(paragraphs);
        var all = new ArrayList<>(byRules.stream().filter(this::isSure).toList());
        var sure = List.copyOf(all);
        for (var one : tagger.find(text, paragraphs.subList(0, read))) {
            if (isFree(one, sure) && !questions.isPutToSomebody(text, one)) all.add(one);
        }
        for (var rule : byRules) {
            if (rule.paragraph() >= read) addIfFree(rule, all);
            else addToTagged(text, rule, all);
        }
        return LooseQuotations.added(all, paragraphs);
    }

    private static void addIfFree(Attribution one, List<Attribution> all) {
        if (isFree(one, all)) all.add(one);
    }

    /** What a rule has to say where the tagger has read. */
    private void addToTagged(String text, Attribution rule, List<Attribution> all) {
        var others = all.stream()
                .filter(other -> overlaps(rule.content(), other.content()))
                .toList();
        if (rule.source() == null || (others.isEmpty() && !isForRules(text, rule))) return;
        if (others.stream().allMatch(other -> isInside(rule, other))) {
            all.add(rule);
        } else if (others.stream().allMatch(other -> givesWay(text, other))) {
            all.removeAll(others);
            all.add(rule);
        }
    }

    private boolean isSure(Attribution one) {
        var measured = precisions.get(one.rule());
        return measured != null && measured.n() >= FEWEST && measured.precision() >= NEARLY_ALWAYS;
    }

    private boolean givesWay(String text, Attribution tagged) {
        var source = tagged.source();
        return tagged.rule().equals(Tagger.RULE)
                && (source == null || agencies.contains(text.substring(source.start(), source.end())));
    }

    /** What stands in marks beside its cue is never to be missed; "NAME: words" the tagger leaves to the rules. */
    private static boolean isForRules(String text, Attribution rule) {
        return rule.kind() == StatementKind.DIRECT
                || rule.cue().stream()
                        .allMatch(cue -> text.substring(cue.start(), cue.end()).equals(":"));
    }

    private static boolean isFree(Attribution one, List<Attribution> others) {
        return others.stream().noneMatch(other -> overlaps(one.content(), other.content()));
    }

    /** Whole, with its own source and cue, in what another reports in words not marked as spoken. */
    private static boolean isInside(Attribution one, Attribution other) {
        var source = one.source();
        if (source == null || one.cue().isEmpty() || other.kind() != StatementKind.INDIRECT) return false;
        int end = Math.max(one.end(), Math.max(source.end(), one.cue().getLast().end()));
        var whole = new Range(one.firstCharacter(), end);
        return other.content().stream().anyMatch(content -> content.contains(whole));
    }

    private static boolean overlaps(List<Range> some, List<Range> others) {
        return some.stream().anyMatch(one -> others.stream().anyMatch(one::overlaps));
    }
}
