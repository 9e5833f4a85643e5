package io.onrecord.local.hostile;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Listeners on this machine that nobody may ask: whoever connects is counted. */
final class Traps implements AutoCloseable {
    private static final List<String> ADDRESSES =
            List.of("127.0.0.1", "127.0.0.2", "127.1.2.3", "127.255.255.254", "::1");

    /** Of the web, at those addresses that nobody else on this machine has a use for. */
    private static final List<Integer> USUAL = List.of(80, 443, 8080, 8443);

    private static final List<String> UNUSUAL = List.of("127.0.0.2", "127.1.2.3", "127.255.255.254");

    private final List<ServerSocket> open = new ArrayList<>();
    private final AtomicLong contacts = new AtomicLong();
    private final int port;

    private Traps(int port) {
        this.port = port;
    }

    /**
     * Listens wherever it may: at a port of its own, at the ports of the web, and beside the site that is open.
     *
     * @param site port of the site
     */
    static Traps open(int site) throws IOException {
        ServerSocket own = new ServerSocket(0, 0, InetAddress.ofLiteral("127.0.0.1"));
        Traps traps = new Traps(own.getLocalPort());
        traps.watch(own);
        for (String address : ADDRESSES) {
            List.of(site, traps.port).forEach(each -> traps.tryAt(address, each));
        }
        for (String address : UNUSUAL) {
            USUAL.forEach(each -> traps.tryAt(address, each));
        }
        return traps;
    }

    private void tryAt(String address, int at) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral(address), at));
            watch(socket);
        } catch (IOException takenOrNotThere) {
            // Whoever has it is not asked either; what matters is that one of them would notice.
        }
    }

    private void watch(ServerSocket socket) {
        open.add(socket);
        Thread.ofVirtual().name("trap-" + socket.getLocalSocketAddress()).start(() -> {
            while (!socket.isClosed()) {
                try {
                    socket.accept().close();
                    contacts.incrementAndGet();
                } catch (IOException closed) {
                    return;
                }
            }
        });
    }

    /** At all of the addresses there is a listener at this one. */
    int port() {
        return port;
    }

    int listeners() {
        return open.size();
    }

    long contacts() {
        return contacts.get();
    }

    @Override
    public void close() throws IOException {
        for (ServerSocket socket : open) {
            socket.close();
        }
    }
}
