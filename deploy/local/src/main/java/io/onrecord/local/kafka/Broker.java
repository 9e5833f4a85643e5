package io.onrecord.local.kafka;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One node, which is broker and controller, on loopback.
 *
 * @param id from 1
 */
public record Broker(int id, int port, int controllerPort) {
    /** Where clients connect to. */
    public static String bootstrap(List<Broker> brokers) {
        return brokers.stream().map(broker -> "127.0.0.1:" + broker.port).collect(Collectors.joining(","));
    }

    String voter() {
        return id + "@127.0.0.1:" + controllerPort;
    }

    /** For a command line; {@link #parse} reads it. */
    static String line(List<Broker> brokers) {
        return brokers.stream()
                .map(broker -> broker.id + ":" + broker.port + ":" + broker.controllerPort)
                .collect(Collectors.joining(","));
    }

    static List<Broker> parse(String line) {
        return Arrays.stream(line.split(","))
                .map(broker -> Arrays.stream(broker.split(":"))
                        .mapToInt(Integer::parseInt)
                        .toArray())
                .map(numbers -> new Broker(numbers[0], numbers[1], numbers[2]))
                .toList();
    }
}
