package io.onrecord.local.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.onrecord.local.instance.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BalancerTest {
    private final List<AutoCloseable> opened = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : opened) {
            one.close();
        }
    }

    @Test
    void connectionsGoToThoseThatAreReadyInTurn() throws IOException {
        int one = echoing("one");
        int two = echoing("two");
        int port = Ports.any();
        Balancer balancer = listen(port, List.of(one, two));
        balancer.ready(one, true);
        balancer.ready(two, true);
        assertThat(List.of(ask(port, "a"), ask(port, "b"))).containsExactlyInAnyOrder("one a", "two b");
        balancer.ready(one, false);
        assertThat(List.of(ask(port, "c"), ask(port, "d"))).containsExactly("two c", "two d");
    }

    @Test
    void aConnectionStaysWhereItIs() throws IOException {
        int one = echoing("one");
        int port = Ports.any();
        Balancer balancer = listen(port, List.of(one));
        balancer.ready(one, true);
        try (Socket kept = new Socket(InetAddress.getLoopbackAddress(), port)) {
            assertThat(ask(kept, "before")).isEqualTo("one before");
            balancer.ready(one, false);
            assertThat(ask(kept, "after")).isEqualTo("one after");
        }
    }

    @Test
    void oneThatRefusesIsPassedOver() throws IOException {
        int gone = Ports.any();
        int there = echoing("there");
        int port = Ports.any();
        Balancer balancer = listen(port, List.of(gone, there));
        balancer.ready(gone, true);
        balancer.ready(there, true);
        assertThat(List.of(ask(port, "a"), ask(port, "b"))).containsExactly("there a", "there b");
    }

    @Test
    void aConnectionEndsWhereNobodyIsReady() throws IOException {
        int port = Ports.any();
        listen(port, List.of(echoing("nobody")));
        assertThatThrownBy(() -> ask(port, "a")).isInstanceOf(IOException.class);
    }

    private Balancer listen(int port, List<Integer> ports) throws IOException {
        Balancer balancer = Balancer.listen(port, ports);
        opened.add(balancer);
        return balancer;
    }

    /** Answers each line with its name before it. */
    private int echoing(String name) throws IOException {
        ServerSocket server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
        opened.add(server);
        Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    Socket client = server.accept();
                    Thread.ofVirtual().start(() -> echo(name, client));
                }
            } catch (IOException closed) {
                // The test is over.
            }
        });
        return server.getLocalPort();
    }

    private static void echo(String name, Socket client) {
        try (client) {
            for (String line = line(client); !line.isEmpty(); line = line(client)) {
                client.getOutputStream().write((name + " " + line + "\n").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException gone) {
            // Whoever asked has had enough.
        }
    }

    private static String ask(int port, String word) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return ask(socket, word);
        }
    }

    private static String ask(Socket socket, String word) throws IOException {
        socket.getOutputStream().write((word + "\n").getBytes(StandardCharsets.UTF_8));
        String answer = line(socket);
        if (answer.isEmpty()) {
            throw new IOException("no answer");
        }
        return answer;
    }

    private static String line(Socket socket) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = socket.getInputStream().read();
                c >= 0 && c != '\n';
                c = socket.getInputStream().read()) {
            line.append((char) c);
        }
        return line.toString();
    }
}
