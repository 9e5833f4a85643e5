package io.onrecord.ingest.document;

import io.onrecord.contracts.api.ProblemException;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Has documents parsed by processes of their own, a few at a time. One that hangs or dies takes its document with it, and nothing else. */
@ApplicationScoped
public class ReadDocument {
    private final DocumentSettings settings;
    private final Semaphore turns;
    private final ConcurrentLinkedDeque<Child> idle = new ConcurrentLinkedDeque<>();

    ReadDocument(DocumentSettings settings) {
        this.settings = settings;
        this.turns = new Semaphore(settings.atOnce());
    }

    /** Something that is done while no more than a few others do the same. */
    public interface Work<T> {
        T run() throws IOException;
    }

    /**
     * Waits for a turn: a document is held in memory from its reading to its keeping.
     *
     * @throws ProblemException documents-busy
     */
    public <T> T inTurn(Work<T> work) throws IOException {
        await();
        try {
            return work.run();
        } finally {
            turns.release();
        }
    }

    private void await() {
        try {
            if (!turns.tryAcquire(settings.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw DocumentRefusals.busy(settings.atOnce());
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw DocumentRefusals.busy(settings.atOnce());
        }
    }

    /**
     * Reads one document.
     *
     * @param longest characters of text that it may have
     * @throws ProblemException document-encrypted, -broken, -without-text, -too-heavy; article-too-large
     */
    public Answer.Read read(DocumentKind kind, byte[] document, int longest) {
        return switch (answer(kind, document, longest)) {
            case Answer.Read read -> read;
            case Answer.Refused refused -> throw DocumentRefusals.of(refused, kind, longest);
        };
    }

    private Answer answer(DocumentKind kind, byte[] document, int longest) {
        while (true) {
            Child child = next(longest);
            try {
                Answer answer = child.parse(kind, document, settings.timeLimit());
                idle.push(child);
                return answer;
            } catch (IOException gone) {
                boolean wasEnding = child.wasEnding();
                child.end();
                if (!wasEnding) {
                    throw DocumentRefusals.tooHeavy(settings);
                }
            }
        }
    }

    private Child next(int longest) {
        for (@Nullable Child child = idle.poll(); child != null; child = idle.poll()) {
            if (child.isAlive()) {
                return child;
            }
        }
        try {
            return Child.start(settings, longest);
        } catch (IOException ours) {
            throw new UncheckedIOException(ours);
        }
    }

    @PreDestroy
    void endAll() {
        idle.forEach(Child::end);
    }
}
