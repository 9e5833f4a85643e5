package io.onrecord.local.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Goes through files of JSON Lines; empty lines count but say nothing. */
public final class JsonLines {
    private JsonLines() {}

    public static void read(Path file, Consumer<JsonLine> sink) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            read(file.toString(), reader, sink);
        }
    }

    static void read(String name, BufferedReader reader, Consumer<JsonLine> sink) throws IOException {
        int number = 0;
        try {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank()) {
                    sink.accept(new JsonLine(name, number, line));
                }
            }
        } catch (MalformedInputException notUtf8) {
            throw new NotUtf8(name + " after line " + number);
        }
    }
}
