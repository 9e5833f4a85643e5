package io.onrecord.dashboard;

import io.onrecord.contracts.DatePrecision;
import io.onrecord.contracts.api.Page;
import io.onrecord.contracts.api.Position;
import io.onrecord.contracts.api.PositionChange;
import io.onrecord.contracts.api.PositionChange.Decided;
import io.onrecord.contracts.api.PositionChange.Ground;
import io.onrecord.contracts.api.PositionChange.Sign;
import io.onrecord.contracts.api.PositionChange.Verdict;
import io.onrecord.contracts.api.Problem;
import io.onrecord.contracts.api.PublicationDate;
import io.onrecord.contracts.api.StatementSummary;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The invented record's positions: a statement of today and one of a year before. */
final class Positioned {
    /** Of the two statements. */
    static final String ID = PositionChange.id(World.id("before"), World.id("word"));

    private static final PublicationDate BEFORE = new PublicationDate("2025-03-04", DatePrecision.DAY, "submitted");

    private Positioned() {}

    static Optional<?> at(String[] parts, Map<String, String> asked) {
        boolean evil = "evil".equals(asked.get("topic"));
        if (parts.length == 1) {
            return Optional.of(position(evil ? Spoken.hostile() : word()));
        }
        if (parts.length == 2) {
            var decided = "reversal".equals(asked.get("verdict"));
            return Optional.of(new Page<>(List.of(change(word(), decided), change(Spoken.hostile(), decided)), null));
        }
        return Optional.of(change(word(), false));
    }

    static Optional<?> nothing(String[] parts) {
        return parts.length == 1
                ? Optional.of(new Position(World.PRESIDENT, "ceasefire", 0, List.of(), null))
                : Optional.of(new Page<>(List.of(), null));
    }

    static Optional<?> decided(String path, FakeServices.Seen request) {
        return Optional.of(
                request.text().contains("perhaps")
                        ? Problem.of(
                                422,
                                "verdict-invalid",
                                "The verdict cannot be accepted",
                                "verdict: give one of reversal, refinement, no_change",
                                path)
                        : Map.of());
    }

    private static Position position(StatementSummary now) {
        return new Position(
                World.PRESIDENT,
                "ceasefire",
                2,
                List.of(
                        new Position.Entry(now, List.of(change(now, false))),
                        new Position.Entry(before(now), List.of())),
                null);
    }

    private static PositionChange change(StatementSummary now, boolean decided) {
        @Nullable
        Decided verdict = decided
                ? new Decided(Verdict.REVERSAL, "Turned round.", Instant.parse("2026-03-09T08:00:00Z"), ID)
                : null;
        return new PositionChange(
                PositionChange.id(World.id("before"), now.id()),
                before(now),
                now,
                0.31,
                0.71,
                List.of(new Ground(Sign.NEGATION, "no word", "We have"), new Ground(Sign.RETRACTION, "", "script")),
                verdict);
    }

    private static StatementSummary word() {
        return Spoken.statements().stream()
                .filter(one -> one.id().equals(World.id("word")))
                .findFirst()
                .orElseThrow();
    }

    static StatementSummary before(StatementSummary now) {
        return new StatementSummary(
                World.id("before"),
                now.articleId(),
                now.kind(),
                now.status(),
                now.content(),
                now.cue(),
                now.source(),
                "We have given no word",
                now.cueText(),
                now.sourceText(),
                now.speaker(),
                now.confidence(),
                now.speakerConfidence(),
                now.decidedBy(),
                now.reportedIn(),
                now.topics(),
                now.articleTitle(),
                now.outlet(),
                BEFORE,
                null,
                List.of(),
                null);
    }
}
