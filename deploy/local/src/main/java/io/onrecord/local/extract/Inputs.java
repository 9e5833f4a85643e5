package io.onrecord.local.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Goes through the arguments and hands on one input at a time. */
final class Inputs {
    private final InputStream stdin;
    private final Consumer<Input> sink;

    Inputs(InputStream stdin, Consumer<Input> sink) {
        this.stdin = stdin;
        this.sink = sink;
    }

    void all(List<String> arguments) {
        for (String argument : arguments) {
            try {
                if (argument.equals("-")) {
                    standardInput();
                } else {
                    at(Path.of(argument));
                }
            } catch (IOException failure) {
                sink.accept(new Input.Bad(argument, "cannot be read: " + failure.getMessage()));
            }
        }
    }

    private void at(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            // In the order of names, so that two runs print the same.
            List<Path> entries;
            try (Stream<Path> all = Files.list(path)) {
                entries = all.sorted().toList();
            }
            for (Path entry : entries) {
                if (Files.isDirectory(entry) || isArticle(entry)) {
                    at(entry);
                }
            }
        } else if (!Files.exists(path)) {
            sink.accept(new Input.Bad(path.toString(), "there is no such file or folder"));
        } else if (ending(path).equals("jsonl")) {
            try (BufferedReader reader = Files.newBufferedReader(path)) {
                lines(path.toString(), reader);
            }
        } else {
            sink.accept(new Input.InFile(path.toString(), path));
        }
    }

    private void standardInput() throws IOException {
        PushbackInputStream in = new PushbackInputStream(stdin);
        int first = in.read();
        if (first >= 0) {
            in.unread(first);
        }
        if (first == '{') {
            lines("stdin", new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } else {
            sink.accept(new Input.InMemory("stdin", ByteBuffer.wrap(in.readAllBytes())));
        }
    }

    private void lines(String name, BufferedReader reader) throws IOException {
        try {
            JsonLines.read(name, reader, line -> sink.accept(new Input.Line(line)));
        } catch (NotUtf8 failure) {
            sink.accept(new Input.Bad(failure.place(), NotUtf8.REASON));
        }
    }

    private static boolean isArticle(Path file) {
        return List.of("txt", "html", "htm", "json", "jsonl").contains(ending(file));
    }

    private static String ending(Path path) {
        String name = path.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
