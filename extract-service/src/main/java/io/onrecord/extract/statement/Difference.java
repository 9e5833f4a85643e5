package io.onrecord.extract.statement;

import io.onrecord.extract.statement.Reextracted.Was;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * How the statements of an article differ from those that an earlier reading found. Before = same + otherSpeaker + otherwise +
 * removed, after = same + otherSpeaker + otherwise + added.
 *
 * @param otherSpeaker with the same words, of another speaker
 * @param otherwise of the same speaker, with another status or other topics
 */
record Difference(int before, int after, int same, int otherSpeaker, int otherwise, int added, int removed) {
    static final int COLUMNS = 7;

    static Difference of(Map<UUID, Was> before, Map<UUID, Was> after) {
        int same = 0;
        int otherSpeaker = 0;
        int otherwise = 0;
        int added = 0;
        for (var now : after.entrySet()) {
            var was = before.get(now.getKey());
            if (was == null) {
                added++;
            } else if (was.equals(now.getValue())) {
                same++;
            } else if (isOfOther(was, now.getValue())) {
                otherSpeaker++;
            } else {
                otherwise++;
            }
        }
        int removed = before.size() - same - otherSpeaker - otherwise;
        return new Difference(before.size(), after.size(), same, otherSpeaker, otherwise, added, removed);
    }

    /** Who has no entry is told apart by the name alone; who has one goes by it, however the article calls them. */
    private static boolean isOfOther(Was one, Was other) {
        return !Objects.equals(one.speaker(), other.speaker())
                || (one.speaker() == null && !Objects.equals(one.name(), other.name()));
    }

    List<Integer> columns() {
        return List.of(before, after, same, otherSpeaker, otherwise, added, removed);
    }
}
