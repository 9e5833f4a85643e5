package io.onrecord.extraction.topics;

import java.util.List;

/** What topics are told from: an article's statements in their order, with what stands around them. */
public final class InArticle {
    private final String title;
    private final float[] opening;
    private final List<Said> statements;

    /**
     * An article as the topics see it.
     *
     * @param title empty when there is none
     * @param opening vector of title and lead; not copied
     */
    public InArticle(String title, float[] opening, List<Said> statements) {
        this.title = title;
        this.opening = opening;
        this.statements = List.copyOf(statements);
    }

    public String title() {
        return title;
    }

    public float[] opening() {
        return opening;
    }

    public List<Said> statements() {
        return statements;
    }
}
