package io.onrecord.extraction.text;

import java.util.List;

/** One sentence; a quotation inside counts as one item whatever it contains. Never empty. */
public record Sentence(List<Item> items) {
    public int start() {
        return items.getFirst().start();
    }

    public int end() {
        return items.getLast().end();
    }
}
