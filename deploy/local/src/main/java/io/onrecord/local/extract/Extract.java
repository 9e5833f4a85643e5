package io.onrecord.local.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.onrecord.extraction.ArticleReader;
import io.onrecord.extraction.output.NeutralArticle;
import io.onrecord.local.api.Api;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Reads articles on all cores and prints them in the order they came in, one line each. */
public final class Extract {
    private static final int AHEAD_PER_CORE = 8;

    private final ArticleReader reader;
    private final PrintStream out;
    private final PrintStream complaints;
    private final Deque<Future<Line>> underWay = new ArrayDeque<>();
    private final int cores = Runtime.getRuntime().availableProcessors();
    private boolean good = true;

    /** A line to print, or what to complain of. */
    private record Line(boolean good, String text) {}

    public Extract(ArticleReader reader, PrintStream out, PrintStream complaints) {
        this.reader = reader;
        this.out = out;
        this.complaints = complaints;
    }

    /** Whether every input was an article. */
    public boolean all(List<String> arguments, InputStream stdin) {
        try (ExecutorService workers = Executors.newFixedThreadPool(cores)) {
            new Inputs(stdin, input -> {
                        underWay.add(workers.submit(() -> read(input)));
                        if (underWay.size() > cores * AHEAD_PER_CORE) {
                            printOldest();
                        }
                    })
                    .all(arguments);
            while (!underWay.isEmpty()) {
                printOldest();
            }
        }
        out.flush();
        return good && !out.checkError();
    }

    private Line read(Input input) {
        try {
            Input.Text article = input.open();
            var read = reader.read(article.text(), article.hints());
            return new Line(true, Api.JSON.writeValueAsString(NeutralArticle.of(article.id(), article.text(), read)));
        } catch (Input.Unreadable unreadable) {
            return new Line(false, input.origin() + " " + unreadable.getMessage());
        } catch (JsonProcessingException | RuntimeException failure) {
            return new Line(false, input.origin() + " could not be read by extraction: " + failure);
        }
    }

    private void printOldest() {
        try {
            Line line = underWay.remove().get();
            if (line.good()) {
                out.println(line.text());
            } else {
                good = false;
                complaints.println("onrecord: " + line.text());
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stop);
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        }
    }
}
