package io.onrecord.ingest.document;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** A process that parses documents, one after the other, until it is ended or dies of one. */
final class Child {
    /** UTF-8 takes at most three bytes for a UTF-16 unit. */
    private static final int BYTES = 3;

    private static final Duration ENDING = Duration.ofSeconds(1);

    private static final Set<String> HARMLESS = Set.of("LANG", "LC_ALL", "LC_CTYPE");

    private final Process process;
    private final DataOutputStream out;
    private final DataInputStream in;
    private final int longest;
    private boolean answered;

    private Child(Process process, int longest) {
        this.process = process;
        this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.in = new DataInputStream(process.getInputStream());
        this.longest = longest;
    }

    /** Nothing of our environment goes along, as passwords are in it, but for how names of files are written. */
    static Child start(DocumentSettings settings, int longest) throws IOException {
        Path folder = Files.createTempDirectory("onrecord-document");
        ProcessBuilder builder = new ProcessBuilder(ChildCommand.line(settings, longest, folder));
        builder.environment().keySet().retainAll(HARMLESS);
        builder.directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        Thread.ofVirtual().start(() -> {
            process.onExit().join();
            delete(folder);
        });
        return new Child(process, longest);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /**
     * Whether it ended for want of work just when the next document came: it had one before, and did not die of this one. Else the
     * document is not worth another process, nor the time that it may take there once more.
     */
    boolean wasEnding() {
        try {
            return answered && process.waitFor(ENDING) && process.exitValue() == 0;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Has a document parsed.
     *
     * @throws IOException when the process ended, by itself or because the time was over
     */
    Answer parse(DocumentKind kind, byte[] document, Duration limit) throws IOException {
        AtomicBoolean done = new AtomicBoolean();
        Thread clock = Thread.ofVirtual().start(() -> endAfter(limit, done));
        try {
            out.writeUTF(kind.name());
            out.writeInt(document.length);
            out.write(document);
            out.flush();
            Answer answer = Answer.read(in, longest * BYTES);
            answered = true;
            return answer;
        } finally {
            done.set(true);
            clock.interrupt();
        }
    }

    private void endAfter(Duration limit, AtomicBoolean done) {
        try {
            Thread.sleep(limit);
            if (!done.get()) {
                end();
            }
        } catch (InterruptedException answered) {
            // In time.
        }
    }

    void end() {
        process.destroyForcibly();
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException | UncheckedIOException left) {
            // The folder of temporary files is swept at the next start.
        }
    }
}
