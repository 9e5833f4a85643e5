package io.onrecord.extract.statement;

import io.onrecord.extract.statement.Reextracted.Was;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * How the statements of an article differ from those that an earlier reading found: before there were the same, those of another
 * speaker, those otherwise and the removed; after, the added in place of the removed.
 *
 * @param otherSpeaker with the same words, of another speaker
 * @param otherwise of the same speaker, with another status or other topics
 */
record Difference(int same, int otherSpeaker, int otherwise, int added, int removed) {
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
        return new Difference(same, otherSpeaker, otherwise, added, removed);
    }

    private static boolean isOfOther(Was one, Was other) {
        return !Objects.equals(one.speaker(), other.speaker()) || !Objects.equals(one.name(), other.name());
    }
}
