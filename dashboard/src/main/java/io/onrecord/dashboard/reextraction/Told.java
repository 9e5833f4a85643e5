package io.onrecord.dashboard.reextraction;

import io.onrecord.contracts.api.ReextractionSummary;
import io.onrecord.dashboard.page.Dates;
import io.onrecord.dashboard.page.Words;
import java.util.ArrayList;
import java.util.List;

/** A re-extraction as pages tell it. */
public record Told(ReextractionSummary of) {
    private static final int ALL = 100;

    /** What is read again, in words. */
    public String what() {
        List<String> parts = new ArrayList<>();
        if (of.outlet() != null) {
            parts.add("of " + of.outlet());
        }
        if (of.from() != null || of.to() != null) {
            parts.add("published " + Dates.span(of.from(), of.to()));
        }
        if (of.extractor() != null) {
            parts.add("last read by version " + of.extractor());
        }
        return parts.isEmpty() ? "All articles" : "Articles " + String.join(", ", parts);
    }

    public String state() {
        return switch (of.state()) {
            case RUNNING -> "running";
            case STOPPED -> "stopped";
            case DONE -> "done";
        };
    }

    /** How that looks. */
    public String look() {
        return switch (of.state()) {
            case RUNNING -> "received";
            case STOPPED -> "failed";
            case DONE -> "extracted";
        };
    }

    public boolean running() {
        return switch (of.state()) {
            case RUNNING -> true;
            case STOPPED, DONE -> false;
        };
    }

    /** Of a hundred; more may fit by now than did. */
    public long percent() {
        return of.articles() == 0 ? ALL : Math.min(ALL, of.read() * ALL / of.articles());
    }

    /** Its own page. */
    public String here() {
        return "/reextractions/" + of.id();
    }

    /** How far it is, in words. */
    public String far() {
        return Words.number(of.read()) + " of " + Words.number(of.articles()) + " read again"
                + (of.failed() == 0 ? "" : ", " + Words.number(of.failed()) + " of them in vain");
    }
}
