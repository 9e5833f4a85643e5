package io.onrecord.extraction.text;

/** A stretch of the article in UTF-16 units, end exclusive. */
public record Range(int start, int end) {
    public boolean contains(Range other) {
        return start <= other.start && other.end <= end;
    }

    public boolean overlaps(Range other) {
        return start < other.end && other.start < end;
    }

    public int length() {
        return end - start;
    }
}
