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
 * What the corrections of speakers that are in force come to, one after the other.
 *
 * @param merges who is whom in the end
 * @param splits where who is somebody else, the earliest first
 * @param names what people have called them
 */
record OfSpeakers(Map<UUID, UUID> merges, List<Split> splits, Map<UUID, String> names) {

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
     * One place of a split.
     *
     * @param article null when it goes by name
     * @param name in small letters; null when it goes by article
     */
    record Split(
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
        var splits = new ArrayList<Split>();
        var names = new HashMap<UUID, String>();
        for (var order : orders) {
            switch (order.kind()) {
                case MERGE -> merge(merges, order);
                case SPLIT -> {
                    order.articles()
                            .forEach(article -> splits.add(new Split(
                                    order.number(), end(files, order.speaker()), article, null, order.made())));
                    order.names()
                            .forEach(name -> splits.add(
                                    new Split(order.number(), end(files, order.speaker()), null, name, order.made())));
                }
                case RENAME -> {
                    if (order.name() != null) {
                        names.put(end(files, order.speaker()), order.name());
                    }
                }
                case DIFFERENT, REATTRIBUTE, REJECT, CONFIRM, RETAG, SAME_UTTERANCE, OTHER_UTTERANCE -> {}
            }
        }
        return new OfSpeakers(Map.copyOf(merges), List.copyOf(splits), Map.copyOf(names));
    }

    private static UUID end(Map<UUID, UUID> files, UUID speaker) {
        var at = speaker;
        for (int steps = 0; steps < files.size() && files.containsKey(at); steps++) {
            at = files.getOrDefault(at, at);
        }
        return at;
    }

    /** Two that are one already stay so; no circle comes of it, as both sides are followed to their end first. */
    private static void merge(Map<UUID, UUID> merges, Order order) {
        if (order.other() == null) {
            return;
        }
        var from = merges.getOrDefault(order.speaker(), order.speaker());
        var into = merges.getOrDefault(order.other(), order.other());
        if (!from.equals(into)) {
            merges.replaceAll((one, end) -> end.equals(from) ? into : end);
            merges.put(from, into);
        }
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
        var places = new HashSet<>(splits);
        places.addAll(other.splits);
        places.stream()
                .filter(split -> !splits.contains(split) || !other.splits.contains(split))
                .forEach(split -> {
                    all.add(split.speaker());
                    all.add(split.into());
                });
        return all;
    }
}
