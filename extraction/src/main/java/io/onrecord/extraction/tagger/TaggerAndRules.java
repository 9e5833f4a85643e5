package io.onrecord.extraction.tagger;

import io.onrecord.extraction.ReadingStoppedException;
import io.onrecord.extraction.StatementKind;
import io.onrecord.extraction.knowledge.Agency;
import io.onrecord.extraction.knowledge.Knowledge;
import io.onrecord.extraction.knowledge.Precision;
import io.onrecord.extraction.knowledge.SourceNoun;
import io.onrecord.extraction.statements.Attribution;
import io.onrecord.extraction.statements.Findings;
import io.onrecord.extraction.statements.LooseQuotations;
import io.onrecord.extraction.statements.RuleFinder;
import io.onrecord.extraction.statements.Standards;
import io.onrecord.extraction.statements.StatementFinder;
import io.onrecord.extraction.text.Paragraph;
import io.onrecord.extraction.text.Range;
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

    private final Tagger tagger;
    private final RuleFinder rules;
    private final Map<String, Precision> precisions;
    private final Questions questions;
    private final PassedOn passedOn;
    private final Standards standards;
    private final Set<String> agencies;

    public TaggerAndRules(Tagger tagger, Knowledge knowledge) {
        this.tagger = tagger;
        this.rules = new RuleFinder(knowledge);
        this.precisions = knowledge.calibration();
        this.questions = new Questions(knowledge.cues());
        this.passedOn = new PassedOn(knowledge.cues());
        this.standards = new Standards(knowledge.words(SourceNoun.STANDARDS));
        this.agencies = knowledge.agencies().stream()
                .map(Agency::marks)
                .flatMap(List::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<Attribution> find(String text, List<Paragraph> paragraphs) {
        return read(text, paragraphs).attributions();
    }

    @Override
    public Findings read(String text, List<Paragraph> paragraphs) {
        var byRules = rules.inSentences(text, paragraphs);
        int read = tagger.reach(paragraphs);
        var taken = new Taken();
        byRules.stream().filter(this::isSure).forEach(taken::add);
        var tagged = tagger.read(text, paragraphs.subList(0, read));
        addTagged(text, tagged.attributions(), taken);
        for (var rule : byRules) {
            ReadingStoppedException.throwIfInterrupted();
            if (rule.paragraph() < read) addToTagged(text, rule, taken);
            else if (taken.isFree(rule)) taken.add(rule);
        }
        var all = taken.all().stream()
                .filter(one -> !standards.isSource(text, one))
                .toList();
        return new Findings(LooseQuotations.added(all, paragraphs), tagged.names());
    }

    private void addTagged(String text, List<Attribution> tagged, Taken taken) {
        var statements = tagged.stream()
                .filter(one -> !questions.isPutToSomebody(text, one))
                .toList();
        statements.stream().filter(taken::isFree).toList().forEach(taken::add);
        statements.forEach(one -> nameWhole(one, taken));
    }

    /** A rule ends a source at the first comma; the tagger knows how far a description goes ("Sen. Vorn (I-Lissane), who…"). */
    private static void nameWhole(Attribution tagged, Taken taken) {
        var whole = tagged.source();
        if (whole == null) return;
        for (var rule : taken.overlapping(tagged)) {
            if (!rule.rule().equals(Tagger.RULE) && isWider(whole, rule)) {
                taken.remove(List.of(rule));
                taken.add(rule.by(whole));
            }
        }
    }

    private static boolean isWider(Range whole, Attribution rule) {
        var source = rule.source();
        return source != null
                && !source.equals(whole)
                && whole.contains(source)
                && rule.content().stream().noneMatch(whole::overlaps)
                && rule.cue().stream().noneMatch(whole::overlaps);
    }

    /** What a rule has to say where the tagger has read. */
    private void addToTagged(String text, Attribution rule, Taken taken) {
        var others = taken.overlapping(rule);
        if (rule.source() == null || (others.isEmpty() && !isForRules(text, rule))) return;
        boolean inside = others.stream().anyMatch(other -> PassedOn.isInside(rule, other));
        if (inside && !passedOn.isSaid(text, rule)) return;
        if (others.stream().allMatch(other -> PassedOn.isInside(rule, other)) && passedOn.isBeside(text, rule)) {
            taken.add(rule);
        } else if (others.stream().allMatch(other -> givesWay(text, other))) {
            taken.remove(others);
            taken.add(rule);
        }
    }

    private boolean isSure(Attribution one) {
        var measured = precisions.get(one.rule());
        return measured != null && measured.isTold() && measured.precision() >= NEARLY_ALWAYS;
    }

    private boolean givesWay(String text, Attribution tagged) {
        var source = tagged.source();
        return tagged.rule().equals(Tagger.RULE)
                && (source == null
                        || standards.isSource(text, tagged)
                        || agencies.contains(text.substring(source.start(), source.end())));
    }

    /** What stands in marks beside its cue is never to be missed; "NAME: words" the tagger leaves to the rules. */
    private static boolean isForRules(String text, Attribution rule) {
        return rule.kind() == StatementKind.DIRECT
                || rule.cue().stream()
                        .allMatch(cue -> text.substring(cue.start(), cue.end()).equals(":"));
    }
}
