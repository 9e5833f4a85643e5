package io.onrecord.local.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.onrecord.extraction.ArticleReader;
import io.onrecord.local.api.Api;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;

/** Reads articles on all cores and prints them in the order they came in, one line each. */
public final class Extract {
    private final Reading reading;
    private final PrintStream out;
    private final PrintStream complaints;
    private boolean good = true;

    /** A line to print, or what to complain of. */
    private record Line(boolean good, String text) {}

    public Extract(ArticleReader reader, PrintStream out, PrintStream complaints) {
        this.reading = new Reading(reader);
        this.out = out;
        this.complaints = complaints;
    }

    /** Whether every input was an article. */
    public boolean all(List<String> arguments, InputStream stdin) {
        try (InOrder<Line> lines = new InOrder<>(this::print)) {
            new Inputs(stdin, input -> lines.add(() -> read(input))).all(arguments);
            lines.finish();
        }
        out.flush();
        return good && !out.checkError();
    }

    private Line read(Input input) {
        try {
            return new Line(true, Api.JSON.writeValueAsString(reading.read(input.open())));
        } catch (Unreadable unreadable) {
            return new Line(false, input.origin() + " " + unreadable.getMessage());
        } catch (JsonProcessingException | RuntimeException failure) {
            return new Line(false, input.origin() + " could not be read by extraction: " + failure);
        }
    }

    private void print(Line line) {
        if (line.good()) {
            out.println(line.text());
        } else {
            good = false;
            complaints.println("onrecord: " + line.text());
        }
    }
}
