package io.onrecord.local.hostile;

import io.onrecord.local.api.Api;
import io.onrecord.local.instance.DataFolder;
import io.onrecord.local.instance.Ports;
import io.onrecord.local.screen.Screen;
import io.onrecord.local.services.Service;
import io.onrecord.local.services.StartupCache;
import io.onrecord.local.up.Lineup;
import io.onrecord.local.up.Up;
import io.onrecord.local.up.UpFailed;
import io.onrecord.local.up.UpSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An ingest-service of its own with a small heap, its database and its Kafka, in a fenced field. */
public final class Trial {
    private static final int HEAP_MEGABYTES = 512;

    private final DataFolder folder;
    private final Ports ports;
    private final Site site;
    private final Traps traps;
    private final Up up;
    private final Screen screen;

    private Trial(DataFolder folder, Ports ports, Site site, Traps traps, Up up, Screen screen) {
        this.folder = folder;
        this.ports = ports;
        this.site = site;
        this.traps = traps;
        this.up = up;
        this.screen = screen;
    }

    /**
     * Prepares it; nothing runs yet.
     *
     * @param home the folder of the project
     * @param folder for all that it writes
     */
    public static Trial in(Path home, DataFolder folder, StartupCache cache, Screen screen) throws IOException {
        Site site = Site.open();
        Traps traps = Traps.open(site.port());
        Ports ports = Ports.firstFree(Ports.DEFAULT_BASE, Ports::free).orElseThrow();
        UpSettings settings = new UpSettings(home, folder, ports, null, null, false, false);
        Path hosts = Files.writeString(
                folder.root().resolve("hosts"),
                Names.hosts(InetAddress.getLocalHost().getHostName()));
        Lineup lineup = new Lineup(
                List.of(Service.INGEST),
                HEAP_MEGABYTES,
                List.of("-Djdk.net.hosts.file=" + hosts, "-Xlog:gc:file=" + collections(folder) + "::filecount=0"),
                environment(site, traps));
        return new Trial(folder, ports, site, traps, new Up(settings, lineup, cache, screen), screen);
    }

    private static Path collections(DataFolder folder) {
        return folder.logs().resolve("collections.txt");
    }

    /** One place is open, and the ports of the others are not what keeps anybody from them; waits are short, as thousands of cases wait. */
    private static Map<String, String> environment(Site site, Traps traps) {
        return Map.of(
                "ONRECORD_FETCH_ALLOW_PRIVATE", site.authority(),
                "ONRECORD_FETCH_PORTS", "80,443,8080,8443," + site.port() + "," + traps.port(),
                "ONRECORD_FETCH_CONNECT_WITHIN", "1s",
                "ONRECORD_FETCH_READ_WITHIN", "2s",
                "ONRECORD_FETCH_WITHIN", "3s",
                "ONRECORD_DOCUMENTS_TIME_LIMIT", "3s",
                "ONRECORD_FEEDS_PAUSE", "10ms",
                "ONRECORD_FEEDS_LOOK_EVERY", "10ms",
                "ONRECORD_FEEDS_RETRY_AFTER", "10ms",
                "ONRECORD_FEEDS_ATTEMPTS", "2");
    }

    /** Starts everything, tries everything, and says what came of it. */
    public Findings run(HostileSettings settings) throws IOException, InterruptedException, UpFailed, SQLException {
        up.start();
        String key = up.adminKey().orElseThrow();
        Api api = new Api("http://127.0.0.1:" + ports.ingest(), Api.client(), Optional.of(key));
        long start = System.nanoTime();
        Tally tally = new Tally(screen::say);
        Deliver deliver = new Deliver(api, site, new Wire(ports.ingest(), key));
        new SendAll(settings, new Places(site.authority(), traps.port()), deliver, tally, screen).send();
        new Aftermath(up, api, folder, site, tally).look();
        return new Findings(
                tally.rows(),
                tally.troubles(),
                tally.bad(),
                traps.contacts(),
                traps.listeners(),
                Heap.in(collections(folder)),
                HEAP_MEGABYTES,
                Duration.ofNanos(System.nanoTime() - start));
    }

    /** Stops everything. */
    public void stop() throws IOException, InterruptedException {
        up.stop();
        site.close();
        traps.close();
    }
}
