package io.onrecord.local.rollout;

import com.fasterxml.jackson.databind.JsonNode;
import io.onrecord.local.api.Api;
import io.onrecord.local.audit.Audit;
import io.onrecord.local.audit.AwaitRest;
import io.onrecord.local.audit.InventArticles;
import io.onrecord.local.process.Processes;
import io.onrecord.local.screen.Screen;
import io.onrecord.local.services.Service;
import io.onrecord.local.up.UpFailed;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** One run: everything is restarted, one process after another, while articles come in and pages are read. */
public final class Rollout {
    private static final int QUIET = 5_000;
    /** What was started a moment ago is slow at first, as nothing is that has been at work when a release is brought in. */
    private static final int WARM = 60_000;

    private static final int IDS = 10;

    private final RolloutSettings settings;
    private final Fleet fleet;
    private final Api api;
    private final Screen screen;
    private final Audit audit;
    private final AwaitRest rest;
    private final RestartAll restarts;
    private final Writes writes;
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.WARMING);

    /**
     * A run against a fleet that is up and holds nothing.
     *
     * @param words folder with texts whose words are used
     * @param api of the fleet, signed in as somebody who may take in articles
     */
    public Rollout(RolloutSettings settings, Path words, Fleet fleet, Processes processes, Api api, Screen screen) {
        this.settings = settings;
        this.fleet = fleet;
        this.api = api;
        this.screen = screen;
        this.audit = new Audit(fleet.database().owner());
        this.rest = new AwaitRest(audit, () -> {}, screen::say);
        this.restarts = new RestartAll(fleet, processes, screen::say);
        this.writes = new Writes(api, new InventArticles(settings.seed(), words)::piece, phase::get);
    }

    public RolloutFindings run() throws IOException, InterruptedException, SQLException, UpFailed {
        screen.say("reading " + settings.before() + " articles before anything is restarted");
        for (int number = 0; number < settings.before(); number++) {
            writes.send(number, System.nanoTime());
        }
        fleet.rehearse(screen::say);
        rest.await(0);
        Reads reads = new Reads(Api.client(), fleet.address(), paths(), phase::get);
        int written = writes.times().size();
        Duration took = underLoad(reads);
        screen.say("all have been restarted; waiting until all is read");
        rest.await(0);
        Map<String, Long> faults =
                new LinkedHashMap<>(audit.faults(writes.receipts().articles()));
        Set<UUID> accepted = writes.receipts().articles();
        return new RolloutFindings(
                settings,
                took,
                restarts.taken(),
                asked.get(),
                reads.answers(),
                writes.turnedAway(),
                new RolloutFindings.Articles(
                        accepted.size(),
                        writes.receipts().refused(),
                        writes.unanswered(),
                        audit.read(),
                        writes.times().subList(written, writes.times().size())),
                faults);
    }

    private Duration underLoad(Reads reads) throws IOException, InterruptedException, UpFailed {
        AtomicBoolean goesOn = new AtomicBoolean(true);
        Thread asking = Thread.ofPlatform()
                .start(() -> asked.set(Pace.keep(settings.readsPerSecond(), goesOn::get, reads::ask)));
        Thread sending = Thread.ofPlatform()
                .start(() -> Pace.keep(
                        settings.articlesPerSecond(),
                        goesOn::get,
                        (number, due) -> writes.send(settings.before() + number, due)));
        Instant begin;
        try {
            Thread.sleep(WARM);
            phase.set(Phase.NOBODY);
            Thread.sleep(QUIET);
            begin = Instant.now();
            phase.set(Phase.MIGRATION);
            fleet.migrate();
            Thread.sleep(QUIET);
            during(Phase.BROKERS, fleet.brokers());
            phase.set(Phase.EXTRACT);
            if (fleet.isUpgrade()) {
                // As the manifests have it: two releases must not write the counts at once.
                restarts.restartTogether(fleet.members(Service.EXTRACT));
            } else {
                restarts.restart(fleet.members(Service.EXTRACT));
            }
            during(Phase.INGEST, fleet.members(Service.INGEST));
            during(Phase.QUERY, fleet.members(Service.QUERY));
            during(Phase.DASHBOARD, fleet.members(Service.DASHBOARD));
            during(Phase.DATABASE, fleet.databases());
            Thread.sleep(QUIET);
        } finally {
            goesOn.set(false);
            asking.join();
            sending.join();
        }
        return Duration.between(begin, Instant.now());
    }

    private void during(Phase next, List<Member> members) throws IOException, InterruptedException {
        phase.set(next);
        restarts.restart(members);
        phase.set(Phase.NOBODY);
    }

    /** What people and programs look at most. */
    private List<String> paths() throws IOException, InterruptedException {
        List<String> paths = new ArrayList<>(List.of(
                "/",
                "/api/v1/overview",
                "/api/v1/statements",
                "/api/v1/speakers",
                "/statements",
                "/trends",
                "/api/v1/articles"));
        for (JsonNode speaker : api.get("speakers", JsonNode.class).path("items")) {
            if (paths.size() < 2 * IDS) {
                paths.add("/speakers/" + speaker.path("id").asText());
                paths.add("/api/v1/statements?speaker=" + speaker.path("id").asText());
            }
        }
        return paths;
    }
}
