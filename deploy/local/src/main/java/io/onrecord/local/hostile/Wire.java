package io.onrecord.local.hostile;

import io.onrecord.local.hostile.Case.Way;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Connections to the service on which anything can be sent.
 *
 * @param port of the service, on loopback
 * @param key in place of {@link Way.Raw#KEY}
 */
record Wire(int port, String key) {
    private static final Duration PATIENCE = Came.IN_TIME.multipliedBy(2);
    private static final int FIRST_LINE = 64;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3}).*", Pattern.DOTALL);

    Came send(Way.Raw raw) {
        byte[] head = raw.head().replace(Way.Raw.KEY, key).getBytes(StandardCharsets.ISO_8859_1);
        byte[] body = raw.body().make();
        long start = System.nanoTime();
        int status;
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), (int) PATIENCE.toMillis());
            socket.setSoTimeout((int) PATIENCE.toMillis());
            write(socket, head, body, raw.whole());
            status = status(socket.getInputStream());
        } catch (SocketTimeoutException nothing) {
            status = Came.NOTHING;
        } catch (IOException closed) {
            status = Came.CLOSED;
        }
        return new Came(status, Duration.ofNanos(System.nanoTime() - start), 0);
    }

    /** What refuses it early does not read it to its end, which is no reason not to hear the refusal. */
    private static void write(Socket socket, byte[] head, byte[] body, boolean whole) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(head);
            out.write(body);
            out.flush();
            if (!whole) {
                socket.shutdownOutput();
            }
        } catch (IOException refused) {
            // The answer tells.
        }
    }

    /** What comes after the first line need not end. */
    private static int status(InputStream in) throws IOException {
        StringBuilder first = new StringBuilder();
        for (int each = in.read(); each >= 0 && each != '\n' && first.length() < FIRST_LINE; each = in.read()) {
            first.append((char) each);
        }
        Matcher status = STATUS.matcher(first);
        return status.matches() ? Integer.parseInt(status.group(1)) : Came.CLOSED;
    }
}
