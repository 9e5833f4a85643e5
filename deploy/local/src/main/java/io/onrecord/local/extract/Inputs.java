package io.onrecord.local.extract;

import io.onrecord.local.files.FileKind;
import io.onrecord.local.files.JsonLines;
import io.onrecord.local.files.Trouble;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
                sink.accept(new Input.Bad(argument, Trouble.of(failure)));
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
                if (Files.isDirectory(entry) || FileKind.of(entry).isPlain()) {
                    at(entry);
                }
            }
        } else if (!Files.exists(path)) {
            sink.accept(new Input.Bad(path.toString(), "there is no such file or folder"));
        } else if (FileKind.of(path) == FileKind.JSON_LINES) {
            try (InputStream in = Files.newInputStream(path)) {
                lines(path.toString(), in);
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
            lines("stdin", in);
        } else {
            sink.accept(new Input.InMemory("stdin", ByteBuffer.wrap(in.readAllBytes())));
        }
    }

    private void lines(String name, InputStream in) {
        JsonLines.read(in, line -> {
            String origin = line.origin(name);
            sink.accept(
                    switch (line) {
                        case JsonLines.Line.Written written ->
                            new Input.Line(origin, name + "-" + line.number(), written.json());
                        case JsonLines.Line.Bad bad -> new Input.Bad(origin, bad.reason());
                    });
        });
    }
}
