package io.onrecord.local.hostile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The one server that may be asked: it answers as it is told, and counts who asks it under a name that is not open. */
final class Site implements AutoCloseable {
    private static final int BACKLOG = 200;
    private static final String ROBOTS = "/robots.txt";

    private final ServerSocket server;
    private final Map<String, Served> served = new ConcurrentHashMap<>();
    private final AtomicLong next = new AtomicLong();
    private final AtomicLong trespassers = new AtomicLong();

    private Site(ServerSocket server) {
        this.server = server;
    }

    static Site open() throws IOException {
        Site site = new Site(new ServerSocket(0, BACKLOG, InetAddress.ofLiteral("127.0.0.1")));
        Thread.ofVirtual().name("hostile-site").start(site::accept);
        return site;
    }

    int port() {
        return server.getLocalPort();
    }

    /** Which is open; the same machine under any other name is not. */
    String authority() {
        return "localhost:" + port();
    }

    /** Serves it at an address of its own, which is not reused. */
    String serve(Served what) {
        String path = "/c/" + next.incrementAndGet();
        served.put(path, what);
        return "http://" + authority() + path;
    }

    void forget(String address) {
        served.remove(address.substring(address.indexOf('/', "http://".length())));
    }

    /** Requests under a name that is not open. */
    long trespassers() {
        return trespassers.get();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().name("hostile-answer").start(() -> answer(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket socket) {
        try (socket) {
            String path = asked(socket.getInputStream());
            if (!path.isEmpty()) {
                what(path).write(socket.getOutputStream());
            }
        } catch (IOException gone) {
            // Whoever asked has heard enough.
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private String asked(InputStream in) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1));
        @Nullable String first = lines.readLine();
        boolean ours = false;
        for (@Nullable String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
            ours |= line.equalsIgnoreCase("Host: " + authority());
        }
        if (first != null && !ours) {
            trespassers.incrementAndGet();
        }
        String[] words = first == null ? new String[0] : first.split(" ");
        return words.length < 2 ? "" : words[1];
    }

    private Served what(String path) {
        @Nullable Served known = served.get(path);
        if (known != null) {
            return known;
        }
        return path.equals(ROBOTS)
                ? Served.of("404 Not Found", "Content-Type: text/plain\r\n", Make.utf8("not here"))
                : Served.of("text/html; charset=utf-8", Make.utf8(Make.PAGE));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
