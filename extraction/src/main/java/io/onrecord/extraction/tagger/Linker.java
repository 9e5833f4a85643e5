package io.onrecord.extraction.tagger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Joins contents, cues and sources: contents that point to one cue are one statement, and a cue points to its source. */
final class Linker {
    /** Of the arcs: below it a share tells nothing. */
    private static final double LEAST = 1e-4;

    private final Settings settings;

    Linker(Settings settings) {
        this.settings = settings;
    }

    /** The statements of a window, in the order of their contents. */
    List<Found> join(List<Stretch> stretches, float[][] vectors) {
        var links = new Links(vectors);
        var cues = of(Role.CUE, stretches);
        Map<Stretch, List<Pointing>> byCue = new LinkedHashMap<>();
        var all = new ArrayList<Found>();
        for (var content : of(Role.CONTENT, stretches)) {
            var arcs = links.toCue(content);
            var cue = cue(arcs, content, cues);
            if (cue != null)
                byCue.computeIfAbsent(cue, key -> new ArrayList<>()).add(new Pointing(content, arcs.of(cue)));
        }
        var sources = of(Role.SOURCE, stretches);
        byCue.forEach((cue, contents) -> all.add(found(cue, contents, links.toSource(cue), sources, stretches)));
        all.sort(Comparator.comparingInt(one -> one.content().getFirst().from()));
        return all;
    }

    private record Pointing(Stretch content, double share) {}

    private Found found(
            Stretch cue, List<Pointing> contents, Links.Arcs toSource, List<Stretch> sources, List<Stretch> stretches) {
        var source = source(toSource, cue, sources);
        double least = contents.stream().mapToDouble(Pointing::share).min().orElse(0);
        return new Found(
                bridged(contents.stream().map(Pointing::content).toList(), stretches),
                cue,
                source,
                least,
                source == null ? toSource.none() : toSource.of(source));
    }

    private @Nullable Stretch cue(Links.Arcs arcs, Stretch content, List<Stretch> cues) {
        var best = best(arcs, content, cues);
        return best == null || arcs.of(best) < settings.lostCue() ? null : best;
    }

    private @Nullable Stretch source(Links.Arcs arcs, Stretch cue, List<Stretch> sources) {
        var best = best(arcs, cue, sources);
        boolean none = best == null || (arcs.none() > settings.noneSource() && arcs.none() > arcs.of(best));
        return none ? null : best;
    }

    /** The likeliest, where near ones are likelier than far ones: the links alone are not sure enough of that. */
    private @Nullable Stretch best(Links.Arcs arcs, Stretch asking, List<Stretch> candidates) {
        Stretch best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (var one : candidates) {
            double score = Math.log(Math.max(arcs.of(one), LEAST)) - settings.nearness() * distance(asking, one);
            if (score > most) {
                most = score;
                best = one;
            }
        }
        return best;
    }

    private int distance(Stretch a, Stretch b) {
        return Math.min(settings.reach(), Math.max(0, Math.max(b.from() - a.to(), a.from() - b.to())));
    }

    /** A stray piece without a label does not cut a content in two; a cue or a source in between does. */
    private List<Stretch> bridged(List<Stretch> contents, List<Stretch> stretches) {
        var all = new ArrayList<Stretch>();
        for (var content : contents) {
            var last = all.isEmpty() ? null : all.getLast();
            if (last != null && content.from() - last.to() <= settings.bridge() && isFree(last, content, stretches)) {
                all.set(all.size() - 1, new Stretch(Role.CONTENT, last.from(), content.to()));
            } else {
                all.add(content);
            }
        }
        return List.copyOf(all);
    }

    private static boolean isFree(Stretch before, Stretch after, List<Stretch> stretches) {
        return stretches.stream().noneMatch(one -> one.from() >= before.to() && one.to() <= after.from());
    }

    private static List<Stretch> of(Role role, List<Stretch> stretches) {
        return stretches.stream().filter(one -> one.role() == role).toList();
    }
}
