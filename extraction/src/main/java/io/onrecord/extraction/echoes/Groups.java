package io.onrecord.extraction.echoes;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What hangs together by pairs, each group named after its least member: the same groups whatever the order of the pairs.
 * Not for several threads at once.
 *
 * @param <T> members
 */
public final class Groups<T> {
    private final Comparator<T> order;
    private final Map<T, T> parents = new HashMap<>();

    public Groups(Comparator<T> order) {
        this.order = order;
    }

    /** A member, alone unless it is joined. */
    public void add(T member) {
        parents.putIfAbsent(member, member);
    }

    /** Both are of one group; they need not have been added. */
    public void join(T a, T b) {
        add(a);
        add(b);
        var one = of(a);
        var other = of(b);
        if (!one.equals(other)) {
            boolean less = order.compare(one, other) < 0;
            parents.put(less ? other : one, less ? one : other);
        }
    }

    /** The least of the member's group. */
    public T of(T member) {
        T top = member;
        for (T above = above(top); !above.equals(top); above = above(top)) {
            top = above;
        }
        T at = member;
        while (!at.equals(top)) {
            T next = above(at);
            parents.put(at, top);
            at = next;
        }
        return top;
    }

    private T above(T member) {
        return parents.getOrDefault(member, member);
    }

    /** All groups with their members, by the least. */
    public SortedMap<T, Collection<T>> all() {
        var groups = new TreeMap<T, Collection<T>>(order);
        for (var member : parents.keySet()) {
            groups.computeIfAbsent(of(member), least -> new TreeSet<>(order)).add(member);
        }
        return groups;
    }
}
