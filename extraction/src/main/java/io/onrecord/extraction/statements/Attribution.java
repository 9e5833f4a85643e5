package io.onrecord.extraction.statements;

import io.onrecord.extraction.StatementKind;
import io.onrecord.extraction.text.Range;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement as its words tell, before anybody has asked who the speaker is. Rules make these today; a tagger that labels
 * tokens as source, cue and content can make them tomorrow.
 *
 * @param rule what found it
 * @param paragraph index of its paragraph
 * @param source the words that name the speaker; null when the text names none here
 * @param likelihood between 0 and 1: how sure its finder is, where it can tell for each statement
 */
public record Attribution(
        String rule,
        StatementKind kind,
        int paragraph,
        List<Range> content,
        List<Range> cue,
        @Nullable Range source,
        @Nullable Double likelihood) {

    /** One whose finder tells nothing but the rule. */
    public Attribution(
            String rule,
            StatementKind kind,
            int paragraph,
            List<Range> content,
            List<Range> cue,
            @Nullable Range source) {
        this(rule, kind, paragraph, content, cue, source, null);
    }

    public int start() {
        return content.getFirst().start();
    }

    public int end() {
        return content.getLast().end();
    }

    /** Where the statement as a whole begins, source and cue included. */
    public int firstCharacter() {
        int first = start();
        for (var one : cue) first = Math.min(first, one.start());
        return source == null ? first : Math.min(first, source.start());
    }

    /** The same words, with the source as somebody else tells it. */
    public Attribution by(Range whole) {
        return new Attribution(rule, kind, paragraph, content, cue, whole, likelihood);
    }

    Attribution goesOnWith(Range more) {
        var all = new ArrayList<>(content);
        all.add(more);
        return new Attribution(rule, kind, paragraph, List.copyOf(all), cue, source, likelihood);
    }
}
