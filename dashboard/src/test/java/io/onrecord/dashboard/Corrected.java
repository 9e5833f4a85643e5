package io.onrecord.dashboard;

import io.onrecord.contracts.CorrectionKind;
import io.onrecord.contracts.CorrectionState;
import io.onrecord.contracts.SpeakerKind;
import io.onrecord.contracts.api.CorrectionDetail;
import io.onrecord.contracts.api.CorrectionDetail.Party;
import io.onrecord.contracts.api.CorrectionDetail.Undone;
import io.onrecord.contracts.api.CorrectionDetail.Was;
import io.onrecord.contracts.api.CorrectionReceipt;
import io.onrecord.contracts.api.Page;
import io.onrecord.contracts.api.Problem;
import io.onrecord.contracts.api.ReviewItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What people have decided about the invented record: one of each kind, and one with hostile words. */
final class Corrected {
    static final UUID EVIL = World.id("correction-evil");

    private static final Party ORLAN = new Party(World.PRESIDENT, "Mirela Orlan");
    private static final Instant MADE = Instant.parse("2026-03-05T10:00:00Z");

    private static final Set<CorrectionKind> OF_SPEAKERS = EnumSet.range(CorrectionKind.MERGE, CorrectionKind.RENAME);

    private Corrected() {}

    static int number(CorrectionKind kind) {
        return List.of(CorrectionKind.values()).indexOf(kind) + 1;
    }

    static UUID id(CorrectionKind kind) {
        return World.id("correction-" + kind);
    }

    static Optional<?> at(String[] parts, Map<String, String> asked, boolean filled) {
        if (parts.length > 1) {
            return all().stream()
                    .filter(one -> one.id().toString().equals(parts[1]))
                    .findFirst();
        }
        if ("ban".equals(asked.get("kind"))) {
            return Optional.of(
                    Problem.of(400, "invalid-parameter", "Invalid parameter", "kind: must be one of merge", null));
        }
        boolean none = !filled || "waiting".equals(asked.get("state"));
        return Optional.of(new Page<>(none ? List.of() : all(), none || asked.containsKey("cursor") ? null : "n3xt="));
    }

    static Page<ReviewItem> review(Map<String, String> asked, boolean filled) {
        boolean none = !filled || asked.containsKey("outlet");
        return new Page<>(
                none
                        ? List.of()
                        : List.of(
                                new ReviewItem(Spoken.statements().get(1), 0.41, 2, 0.82),
                                new ReviewItem(Spoken.hostile(), 0.3, 1, 0.3)),
                none || asked.containsKey("cursor") ? null : "n3xt=");
    }

    static Optional<?> made(String path, FakeServices.Seen request) {
        if (request.text().contains("already")) {
            return Optional.of(
                    Problem.of(409, "correction-merged", "The two are one", "They are <one> already.", path));
        }
        return Optional.of(
                path.endsWith("/undo")
                        ? Map.of()
                        : new CorrectionReceipt(
                                id(CorrectionKind.REJECT), true, "/api/v1/corrections/" + id(CorrectionKind.REJECT)));
    }

    static List<CorrectionDetail> all() {
        var all = new ArrayList<>(
                Arrays.stream(CorrectionKind.values()).map(Corrected::one).toList());
        all.add(new CorrectionDetail(
                EVIL,
                99,
                CorrectionKind.SPLIT,
                CorrectionState.UNDONE,
                new Party(World.HOSTILE, World.EVIL),
                null,
                World.EVIL,
                World.EVIL,
                SpeakerKind.PERSON,
                List.of(World.HOSTILE, World.ARTICLE),
                List.of(World.EVIL),
                List.of(),
                List.of(),
                null,
                null,
                World.EVIL,
                World.EVIL,
                MADE,
                3,
                new Undone(World.EVIL, MADE, World.EVIL)));
        return List.copyOf(all);
    }

    private static CorrectionDetail one(CorrectionKind kind) {
        boolean ofSpeakers = OF_SPEAKERS.contains(kind);
        boolean evil = kind == CorrectionKind.CONFIRM;
        return new CorrectionDetail(
                id(kind),
                number(kind),
                kind,
                kind == CorrectionKind.REJECT
                        ? CorrectionState.WAITING
                        : kind == CorrectionKind.RETAG ? CorrectionState.LOST : CorrectionState.APPLIED,
                ofSpeakers || kind == CorrectionKind.REATTRIBUTE ? ORLAN : null,
                kind == CorrectionKind.MERGE || kind == CorrectionKind.DIFFERENT
                        ? new Party(World.id("gone"), null)
                        : null,
                kind == CorrectionKind.RENAME || kind == CorrectionKind.SPLIT ? "Mirela Orlan the younger" : null,
                kind == CorrectionKind.RENAME ? "M. Orlan" : null,
                kind == CorrectionKind.SPLIT ? SpeakerKind.PERSON : null,
                kind == CorrectionKind.SPLIT ? List.of(World.ARTICLE) : List.of(),
                List.of(),
                kind == CorrectionKind.RETAG ? List.of("ceasefire", "gone-topic") : List.of(),
                kind == CorrectionKind.RETAG ? List.of("evil") : List.of(),
                ofSpeakers
                        ? null
                        : new Was(
                                World.id(evil ? "evil-statement" : "word"),
                                evil ? World.HOSTILE : World.ARTICLE,
                                evil ? World.EVIL : "Ceasefire on the Torv holds for a third day",
                                evil ? World.EVIL : "We have given our word,",
                                kind == CorrectionKind.REATTRIBUTE
                                        ? new Party(null, "two diplomats")
                                        : kind == CorrectionKind.REJECT ? null : ORLAN,
                                List.of("ceasefire")),
                kind.name().endsWith("UTTERANCE") ? World.id("nested") : null,
                kind == CorrectionKind.MERGE ? "One woman." : "",
                "desk",
                MADE,
                kind == CorrectionKind.REJECT ? null : 1,
                null);
    }
}
