package io.onrecord.extract.echo;

import io.onrecord.extract.decision.Utterances;
import io.onrecord.extract.decision.Utterances.Two;
import io.onrecord.extraction.echoes.Groups;
import io.onrecord.extraction.echoes.Likeness;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people have said to be the same utterance, or not, as far as it concerns the statements that are put into echoes. */
final class Decided {
    /** A person is sure. */
    private static final double SURE = 1;

    private final Utterances utterances;
    private final Map<UUID, Stored> stored;

    private Decided(Utterances utterances, Map<UUID, Stored> stored) {
        this.utterances = utterances;
        this.stored = stored;
    }

    /** Of all decisions those alone that matter: there are as many as people have ever made. */
    static Decided of(Connection connection, Likes likes, List<Stored> pending, List<Pair> pairs) throws SQLException {
        var stored = new HashMap<UUID, Stored>();
        pending.forEach(one -> stored.put(one.id(), one));
        var echoes = pairs.stream()
                .flatMap(pair -> Stream.of(pair.one().echo(), pair.other().echo()))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .collect(Collectors.toSet());
        var utterances = Utterances.inForce(connection).concerning(Set.copyOf(stored.keySet()), echoes);
        var others = new HashSet<UUID>();
        utterances.all().forEach(two -> others.addAll(two.ids()));
        others.removeAll(stored.keySet());
        likes.stored(others).forEach(one -> stored.put(one.id(), one));
        return new Decided(utterances, stored);
    }

    /** Takes away pairs that are not the same, and adds those that are. */
    void apply(List<Pair> pairs) {
        pairs.removeIf(pair -> utterances.sayOf(pair.one().id(), pair.other().id()));
        utterances.all().stream().filter(Two::same).forEach(two -> {
            @Nullable Pair pair = pair(two);
            if (pair != null) {
                pairs.add(pair);
            }
        });
    }

    /** Null when one is gone, both stay where they are, or they are of two speakers by now. */
    private @Nullable Pair pair(Two two) {
        @Nullable Stored one = stored.get(two.one());
        @Nullable Stored other = stored.get(two.other());
        if (one == null || other == null) {
            return null;
        }
        boolean settled = one.echo() != null && other.echo() != null;
        return settled || !Objects.equals(one.speaker(), other.speaker())
                ? null
                : new Pair(one, other, new Likeness(SURE, SURE, 0, false));
    }

    /**
     * Joins what the pairs hold together, the surest first, but for those that would bring together what people have told apart.
     *
     * @return the pairs that hold
     */
    List<Pair> join(Groups<UUID> groups, List<Pair> pairs) {
        var apart = apart();
        var held = new ArrayList<Pair>();
        var order = Comparator.<Pair>comparingDouble(pair -> -pair.likeness().probability())
                .thenComparing(pair -> pair.one().id().toString())
                .thenComparing(pair -> pair.other().id().toString());
        for (var pair : apart.isEmpty() ? pairs : pairs.stream().sorted(order).toList()) {
            var one = groups.of(EchoRows.echo(pair.one()));
            var other = groups.of(EchoRows.echo(pair.other()));
            if (apart.stream().noneMatch(two -> joins(groups, two, one, other))) {
                groups.join(one, other);
                held.add(pair);
            }
        }
        return held;
    }

    private static boolean joins(Groups<UUID> groups, List<UUID> two, UUID one, UUID other) {
        var left = groups.of(two.getFirst());
        var right = groups.of(two.getLast());
        return (left.equals(one) && right.equals(other)) || (left.equals(other) && right.equals(one));
    }

    /** What stands among the groups for two that are not the same. */
    private List<List<UUID>> apart() {
        var apart = new ArrayList<List<UUID>>();
        for (var two : utterances.all()) {
            @Nullable Stored one = stored.get(two.one());
            @Nullable Stored other = stored.get(two.other());
            if (!two.same() && one != null && other != null) {
                apart.add(List.of(EchoRows.echo(one), EchoRows.echo(other)));
            }
        }
        return apart;
    }
}
