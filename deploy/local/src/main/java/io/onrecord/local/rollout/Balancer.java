package io.onrecord.local.rollout;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One address for several processes that do the same, as a Service of Kubernetes is: each new connection goes to one that is ready, in
 * turn, and a connection stays where it is. It knows nothing of what is said over it.
 */
final class Balancer implements AutoCloseable {
    private static final int BACKLOG = 128;
    private static final int CONNECT = 1_000;
    private static final int BUFFER = 16_384;

    private final ServerSocket door;
    private final List<Integer> ports;
    private final Set<Integer> ready = ConcurrentHashMap.newKeySet();
    private final AtomicInteger turn = new AtomicInteger();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private Balancer(ServerSocket door, List<Integer> ports) {
        this.door = door;
        this.ports = ports;
    }

    /**
     * Listens on loopback.
     *
     * @param ports of the processes behind it; none of them is ready yet
     */
    static Balancer listen(int port, List<Integer> ports) throws IOException {
        ServerSocket door = new ServerSocket();
        door.setReuseAddress(true);
        door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
        Balancer balancer = new Balancer(door, List.copyOf(ports));
        Thread.ofVirtual().name("balance-" + port).start(balancer::accept);
        return balancer;
    }

    List<Integer> ports() {
        return ports;
    }

    /** Whether new connections may go to this one. */
    void ready(int port, boolean is) {
        if (is) {
            ready.add(port);
        } else {
            ready.remove(port);
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                open.add(client);
                Thread.ofVirtual().start(() -> carry(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void carry(Socket client) {
        @Nullable Socket other = null;
        try (client;
                Socket server = connect()) {
            other = server;
            open.add(server);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            Thread back = Thread.ofVirtual().start(() -> pump(server, client));
            pump(client, server);
            back.join();
        } catch (IOException nobodyThere) {
            // Whoever asked sees a connection that ends.
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(client);
            if (other != null) {
                open.remove(other);
            }
        }
    }

    /** The next one in turn that takes it. */
    private Socket connect() throws IOException {
        for (int tried = 0; tried < 2 * ports.size(); tried++) {
            int port = ports.get(Math.floorMod(turn.getAndIncrement(), ports.size()));
            if (!ready.contains(port)) {
                continue;
            }
            Socket server = new Socket();
            try {
                server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT);
                return server;
            } catch (IOException refused) {
                server.close();
            }
        }
        throw new IOException("none of " + ports + " is ready");
    }

    private static void pump(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
            }
            to.shutdownOutput();
        } catch (IOException ended) {
            close(to);
            close(from);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyClosed) {
            // As it should be.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        open.forEach(Balancer::close);
    }
}
