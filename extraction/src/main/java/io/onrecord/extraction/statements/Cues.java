package io.onrecord.extraction.statements;

import io.onrecord.extraction.knowledge.CueVerb;
import io.onrecord.extraction.text.PhraseTable;
import io.onrecord.extraction.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the reporting verbs of a sentence, leaving out nouns and adjectives that look like them. */
final class Cues {
    private static final Set<String> NOT_BEFORE_A_VERB = Set.of(
            "the", "a", "an", "this", "no", "of", "in", "on", "for", "with", "by", "at", "from", "his", "her", "its",
            "their", "our", "my", "your", "these", "those", "any", "every", "such");

    private final PhraseTable<CueVerb> verbs;

    Cues(List<CueVerb> verbs) {
        this.verbs = new PhraseTable<>(verbs, CueVerb::forms);
    }

    List<Cue> in(View sentence) {
        var found = new ArrayList<Cue>();
        for (int i = 0; i < sentence.size(); i++) {
            var cue = at(sentence, i);
            if (cue != null) {
                found.add(cue);
                i = cue.to() - 1;
            }
        }
        return found;
    }

    /** Whether a reporting verb can stand here, whatever its surroundings. */
    boolean isVerb(String lower) {
        return verbs.begins(lower);
    }

    private @Nullable Cue at(View sentence, int i) {
        var hit = verbs.at(sentence::lower, i);
        return hit == null ? null : cue(sentence, i, hit);
    }

    private static @Nullable Cue cue(View sentence, int i, PhraseTable.Hit<CueVerb> hit) {
        int to = i + hit.length();
        int from = i;
        boolean passive = false;
        while (from > 0 && belongsToVerb(sentence, from - 1)) {
            from--;
            passive |= sentence.in(from, Words.BE);
        }
        boolean ing = sentence.lower(i).endsWith("ing");
        var before = sentence.lower(from - 1);
        if (before.equals("to")) {
            return new Cue(from, i, to, hit.value(), Cue.Form.INFINITIVE);
        }
        if ((from == i && (NOT_BEFORE_A_VERB.contains(before) || before.equals("'s")))
                || (sentence.isCapitalised(i) && i > 0)) return null;
        if (passive && !ing) return new Cue(from, i, to, hit.value(), Cue.Form.PASSIVE);
        return new Cue(from, i, to, hit.value(), ing && !passive ? Cue.Form.PARTICIPLE : Cue.Form.FINITE);
    }

    private static boolean belongsToVerb(View sentence, int i) {
        if (sentence.is(i, "'s")) return false;
        return sentence.in(i, Words.AUXILIARIES) || (sentence.isAdverb(i) && !sentence.isCapitalised(i));
    }
}
