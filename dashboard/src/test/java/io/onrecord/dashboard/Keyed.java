package io.onrecord.dashboard;

import io.onrecord.contracts.api.KeyReceipt;
import io.onrecord.contracts.api.KeySummary;
import io.onrecord.contracts.api.Problem;
import io.onrecord.contracts.api.SignedIn;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keys of the invented record. */
final class Keyed {
    static final String KEY = "onrecord_adaadaadaada_" + "0".repeat(43);
    static final String REVOKED = "onrecord_goneagonegon_" + "0".repeat(43);
    private static final Instant MADE = Instant.parse("2024-03-01T09:00:00Z");

    private Keyed() {}

    static boolean opensNothing(Map<String, String> headers) {
        String bearer = headers.getOrDefault("authorization", "");
        return !bearer.isEmpty() && !bearer.equals("Bearer " + KEY);
    }

    static SignedIn me(Map<String, String> headers) {
        return headers.containsKey("authorization")
                ? new SignedIn("Ada Löw", List.of("correct", "ingest", "read"), null)
                : new SignedIn(null, List.of(), null);
    }

    static List<KeySummary> keys() {
        return List.of(
                new KeySummary("adaadaadaada", "Ada Löw", List.of("admin"), "first admin", MADE, null, null, MADE),
                new KeySummary(
                        "eviaeviaevia", World.EVIL, List.of("ingest", "read"), World.EVIL, MADE, MADE, null, null),
                new KeySummary("goneagonegon", "gone", List.of("read"), "Ada Löw", MADE, null, MADE, null));
    }

    static Optional<?> changed(String path, FakeServices.Seen request) {
        if (!request.method().equals("POST")) {
            return Optional.of(Map.of());
        }
        return Optional.of(
                request.text().contains("taken")
                        ? Problem.of(409, "key-name-taken", "There is a key of this name", "Take another.", path)
                        : new KeyReceipt("newaneewanew", "night load", List.of("ingest"), null, KEY));
    }
}
