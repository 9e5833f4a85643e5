package io.onrecord.extract.correction;

import io.onrecord.contracts.CorrectionKind;
import io.onrecord.extraction.SpeakerKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the corrections of speakers that are in force come to, one after the other: each is of what those before it have left,
 * which is what the person who made it saw.
 *
 * @param merges who is whom in the end
 * @param steps who is whom from one correction on, the earliest first
 * @param names what people have called them
 */
record OfSpeakers(Map<UUID, UUID> merges, List<Step> steps, Map<UUID, String> names) {

    /**
     * A correction of speakers.
     *
     * @param number the order in which they were made
     */
    record Order(
            UUID id,
            long number,
            CorrectionKind kind,
            UUID speaker,
            @Nullable UUID other,
            @Nullable String name,
            @Nullable String speakerKind,
            List<UUID> articles,
            List<String> names) {

        boolean isSplit() {
            return kind == CorrectionKind.SPLIT;
        }

        /** What it says they are called. */
        String called() {
            return Objects.requireNonNull(name);
        }

        /** A person where it does not say. */
        SpeakerKind as() {
            return speakerKind == null ? SpeakerKind.PERSON : SpeakerKind.valueOf(speakerKind);
        }

        /** The speaker that a split makes: the same whenever it is carried out. */
        UUID made() {
            return UUID.nameUUIDFromBytes(("split:" + id).getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * One speaker is another: everywhere, in an article, or under a name.
     *
     * @param article null when it goes by name, or everywhere
     * @param name in small letters; null when it goes by article, or everywhere
     */
    record Step(
            long number,
            UUID speaker,
            @Nullable UUID article,
            @Nullable String name,
            UUID into) {}

    /**
     * Puts them together.
     *
     * @param files mergers that the data files of known speakers made
     * @param orders in the order in which they were made
     */
    static OfSpeakers of(Map<UUID, UUID> files, List<Order> orders) {
        var merges = new HashMap<UUID, UUID>();
        files.keySet().forEach(from -> merges.put(from, end(files, from)));
        var steps = new ArrayList<Step>();
        merges.forEach((from, into) -> steps.add(new Step(0, from, null, null, into)));
        var names = new HashMap<UUID, String>();
        var apart = orders.stream()
                .filter(order -> order.kind() == CorrectionKind.DIFFERENT && order.other() != null)
                .toList();
        for (var order : orders) {
            var speaker = merges.getOrDefault(order.speaker(), order.speaker());
            switch (order.kind()) {
                case MERGE -> {
                    if (order.other() != null) {
                        var into = merges.getOrDefault(order.other(), order.other());
                        if (!speaker.equals(into) && !joinsWhoAreApart(merges, apart, speaker, into)) {
                            merges.replaceAll((one, end) -> end.equals(speaker) ? into : end);
                            merges.put(speaker, into);
                            steps.add(new Step(order.number(), speaker, null, null, into));
                        }
                    }
                }
                case SPLIT -> {
                    order.articles()
                            .forEach(article ->
                                    steps.add(new Step(order.number(), speaker, article, null, order.made())));
                    order.names()
                            .forEach(name -> steps.add(new Step(order.number(), speaker, null, name, order.made())));
                }
                case RENAME -> names.put(speaker, order.called());
                case DIFFERENT, REATTRIBUTE, REJECT, CONFIRM, RETAG, SAME_UTTERANCE, OTHER_UTTERANCE -> {}
            }
        }
        return new OfSpeakers(Map.copyOf(merges), List.copyOf(steps), Map.copyOf(names));
    }

    /** Whom people have told apart no merger brings together, also not by way of a third. */
    private static boolean joinsWhoAreApart(Map<UUID, UUID> merges, List<Order> apart, UUID from, UUID into) {
        return apart.stream().anyMatch(order -> {
            var one = merges.getOrDefault(order.speaker(), order.speaker());
            var other = Objects.requireNonNull(order.other());
            var two = merges.getOrDefault(other, other);
            return (one.equals(from) && two.equals(into)) || (one.equals(into) && two.equals(from));
        });
    }

    private static UUID end(Map<UUID, UUID> files, UUID speaker) {
        var at = speaker;
        for (int steps = 0; steps < files.size() && files.containsKey(at); steps++) {
            at = files.getOrDefault(at, at);
        }
        return at;
    }

    /** Those of whom this says otherwise than another. */
    Set<UUID> differing(OfSpeakers other) {
        var all = new HashSet<UUID>();
        var both = new HashSet<>(merges.entrySet());
        both.addAll(other.merges.entrySet());
        both.stream()
                .filter(entry -> !entry.getValue().equals(merges.get(entry.getKey()))
                        || !entry.getValue().equals(other.merges.get(entry.getKey())))
                .forEach(entry -> {
                    all.add(entry.getKey());
                    all.add(entry.getValue());
                });
        var mine = new HashSet<>(steps);
        var theirs = new HashSet<>(other.steps);
        var places = new HashSet<>(mine);
        places.addAll(theirs);
        places.stream()
                .filter(step -> !mine.contains(step) || !theirs.contains(step))
                .forEach(step -> {
                    all.add(step.speaker());
                    all.add(step.into());
                });
        return all;
    }
}
