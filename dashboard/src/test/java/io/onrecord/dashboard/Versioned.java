package io.onrecord.dashboard;

import io.onrecord.contracts.Span;
import io.onrecord.contracts.TextMethod;
import io.onrecord.contracts.api.Difference;
import io.onrecord.contracts.api.Difference.Change;
import io.onrecord.contracts.api.Page;
import io.onrecord.contracts.api.StatementSummary;
import io.onrecord.contracts.api.VersionChanges;
import io.onrecord.contracts.api.VersionChanges.Aspect;
import io.onrecord.contracts.api.VersionChanges.Fate;
import io.onrecord.contracts.api.VersionChanges.ParagraphChange;
import io.onrecord.contracts.api.VersionChanges.StatementChange;
import io.onrecord.contracts.api.VersionDetail;
import io.onrecord.contracts.api.VersionSummary;
import io.onrecord.contracts.api.VersionSummary.Changed;
import io.onrecord.contracts.api.VersionSummary.State;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The versions of the invented articles: two that were read, one between that was not. */
final class Versioned {
    private Versioned() {}

    static Optional<?> at(UUID id, String[] parts, Map<String, String> asked) {
        boolean evil = id.equals(World.HOSTILE);
        if (parts.length == 3) {
            return Optional.of(new Page<>(List.of(summary(3, evil), summary(2, evil), summary(1, evil)), null));
        }
        int version = Integer.parseInt(parts[3]);
        if (version > 3) {
            return Optional.empty();
        }
        int against = Integer.parseInt(asked.getOrDefault("against", "1"));
        return Optional.of(parts.length == 4 ? detail(id, version, evil) : changes(id, against, version, evil));
    }

    private static VersionSummary summary(int version, boolean evil) {
        boolean read = version != 2;
        return new VersionSummary(
                version,
                Printed.RECEIVED,
                900 + version,
                version == 1 ? null : Printed.PUBLISHED,
                TextMethod.DECLARED,
                false,
                read ? State.READ : evil ? State.FAILED : State.PASSED_OVER,
                read || !evil ? null : World.EVIL,
                read ? "tagger-" + version : null,
                read ? said(evil).size() : null,
                version == 3 ? new Changed(1, 1, 1, 1) : null);
    }

    private static List<StatementSummary> said(boolean evil) {
        return evil ? List.of(Spoken.hostile()) : Spoken.statements();
    }

    private static VersionDetail detail(UUID id, int version, boolean evil) {
        boolean read = version != 2;
        @Nullable Span title = evil ? null : Printed.place("Ceasefire on the Torv holds for a third day");
        return new VersionDetail(
                Printed.summary(id),
                summary(version, evil),
                evil ? World.EVIL + " said " + World.EVIL : Printed.TEXT,
                evil ? World.EVIL : "Ceasefire on the Torv holds",
                title,
                List.of(),
                read ? said(evil) : List.of());
    }

    private static VersionChanges changes(UUID id, int before, int after, boolean evil) {
        StatementSummary one = said(evil).getFirst();
        String words = evil ? World.EVIL : "given our word";
        return new VersionChanges(
                Printed.summary(id),
                summary(before, evil),
                summary(after, evil),
                true,
                5,
                List.of(
                        new StatementChange(Fate.ADDED, null, one, List.of(), List.of()),
                        new StatementChange(
                                Fate.CHANGED,
                                one,
                                one,
                                List.of(Aspect.WORDS, Aspect.SPEAKER),
                                List.of(
                                        new Difference(Change.CUT, "We have"),
                                        new Difference(Change.ADDED, "Our side has"),
                                        new Difference(Change.KEPT, words))),
                        new StatementChange(Fate.REMOVED, one, null, List.of(), List.of())),
                List.of(
                        paragraph(Fate.SAME, Change.KEPT, "First of all."),
                        paragraph(Fate.SAME, Change.KEPT, "Second of all."),
                        paragraph(Fate.ADDED, Change.ADDED, words),
                        paragraph(Fate.SAME, Change.KEPT, "Third of all."),
                        paragraph(Fate.SAME, Change.KEPT, "Last of all.")),
                false);
    }

    private static ParagraphChange paragraph(Fate fate, Change change, String words) {
        return new ParagraphChange(fate, List.of(new Difference(change, words)));
    }
}
