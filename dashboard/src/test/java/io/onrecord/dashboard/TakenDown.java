package io.onrecord.dashboard;

import io.onrecord.contracts.TakedownKind;
import io.onrecord.contracts.api.Page;
import io.onrecord.contracts.api.Problem;
import io.onrecord.contracts.api.TakedownReceipt;
import io.onrecord.contracts.api.TakedownSummary;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was taken down from the invented record. */
final class TakenDown {
    static final UUID GONE = World.id("gone");
    static final UUID STUCK = World.id("stuck");

    private static final Instant MADE = Instant.parse("2026-03-05T10:00:00Z");

    private TakenDown() {}

    static Optional<?> at(boolean filled) {
        List<TakedownSummary> all = List.of(
                one(GONE, 5, TakedownKind.ARTICLES, "An order.", MADE, null),
                one(STUCK, 4, TakedownKind.SPEAKER, World.EVIL, null, null),
                one(World.id("lifted"), 3, TakedownKind.SPEAKER, World.EVIL, MADE, MADE),
                one(World.id("kept"), 2, TakedownKind.RETENTION, "kept for 30 days", MADE, null));
        return Optional.of(new Page<>(filled ? all : List.of(), null));
    }

    static Optional<?> asked(String path, FakeServices.Seen request) {
        if (path.endsWith("/lift")) {
            return Optional.of(
                    path.contains(STUCK.toString())
                            ? Problem.of(409, "takedown-not-in-force", "Nothing to lift", "It is <under way>.", path)
                            : Map.of());
        }
        return Optional.of(
                request.text().contains("\"reason\":\"\"")
                        ? Problem.of(422, "takedown-reason-missing", "Nothing is taken down", "Say <why>.", path)
                        : new TakedownReceipt(GONE, "/api/v1/takedowns/" + GONE));
    }

    private static TakedownSummary one(
            UUID id,
            long number,
            TakedownKind kind,
            String reason,
            @Nullable Instant finished,
            @Nullable Instant lifted) {
        return new TakedownSummary(
                id,
                number,
                kind,
                reason,
                "desk",
                MADE,
                kind == TakedownKind.RETENTION ? 1000 : 1,
                4,
                finished,
                lifted == null ? null : World.EVIL,
                lifted == null ? null : World.EVIL,
                lifted);
    }
}
