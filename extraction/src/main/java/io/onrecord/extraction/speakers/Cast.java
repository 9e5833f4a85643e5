package io.onrecord.extraction.speakers;

import io.onrecord.extraction.text.Range;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/**
 * The people of one article and every place where a name stands.
 *
 * @param people in order of first appearance
 * @param byMention start of a mention to whom it names
 * @param runs start of a name of whatever sort to that name
 */
record Cast(List<Person> people, Map<Integer, Person> byMention, NavigableMap<Integer, NameRun> runs) {

    /** The names that stand within a range, in text order. */
    List<NameRun> within(Range range) {
        return List.copyOf(runs.subMap(range.start(), range.end()).values());
    }

    @Nullable
    Person named(NameRun run) {
        return byMention.get(run.range().start());
    }
}
