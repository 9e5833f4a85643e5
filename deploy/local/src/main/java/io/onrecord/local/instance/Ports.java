package io.onrecord.local.instance;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The ports of one instance: seven in a row, all on loopback.
 *
 * @param base the dashboard's
 */
public record Ports(int base) {
    public static final int DEFAULT_BASE = 8080;
    private static final int COUNT = 7;
    private static final int STEP = 10;
    private static final int TRIES = 200;

    public Ports {
        problem(base).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
    }

    /** Why no instance can start at this port; empty when one can. */
    public static Optional<String> problem(int base) {
        return base < 1024 || base > 65_536 - COUNT
                ? Optional.of("seven ports in a row are needed, the first of them from 1024 to " + (65_536 - COUNT)
                        + ", not " + base)
                : Optional.empty();
    }

    public int dashboard() {
        return base;
    }

    public int ingest() {
        return base + 1;
    }

    public int extract() {
        return base + 2;
    }

    public int query() {
        return base + 3;
    }

    public int postgres() {
        return base + 4;
    }

    public int kafka() {
        return base + 5;
    }

    public int kafkaController() {
        return base + 6;
    }

    /** The first of {@code base}, {@code base + 10}, … whose ports are all free. */
    public static Optional<Ports> firstFree(int base, IntPredicate free) {
        return IntStream.range(0, TRIES)
                .map(i -> base + i * STEP)
                .takeWhile(candidate -> candidate + COUNT <= 65_536)
                .mapToObj(Ports::new)
                .filter(ports -> ports.taken(free).isEmpty())
                .findFirst();
    }

    /** The first port that is not free, if any. */
    public Optional<Integer> taken(IntPredicate free) {
        return IntStream.range(base, base + COUNT)
                .filter(port -> !free.test(port))
                .boxed()
                .findFirst();
    }

    /** One that is free now. */
    public static int any() throws IOException {
        return any(1).getFirst();
    }

    /** Different ones that are free now. */
    public static List<Integer> any(int count) throws IOException {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (ServerSocket socket : held) {
                socket.close();
            }
        }
    }

    /** Whether nobody listens on this port of loopback. */
    public static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
