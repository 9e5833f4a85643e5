package io.onrecord.extract.topic;

import io.onrecord.contracts.PackedVector;
import io.onrecord.extraction.topics.InArticle;
import io.onrecord.extraction.topics.Said;
import java.util.ArrayList;
import java.util.List;

/**
 * What title and lead and each statement of an article mean, as the record keeps it. Topics are told from these and not from
 * what the model said, so that looking through the record later tells the same.
 */
public final class ArticleVectors {
    private final byte[] opening;
    private final List<byte[]> statements;

    /** Not copied. */
    public ArticleVectors(byte[] opening, List<byte[]> statements) {
        this.opening = opening;
        this.statements = List.copyOf(statements);
    }

    static ArticleVectors of(InArticle article) {
        return new ArticleVectors(
                PackedVector.pack(article.opening()),
                article.statements().stream()
                        .map(said -> PackedVector.pack(said.vector()))
                        .toList());
    }

    public byte[] opening() {
        return opening;
    }

    public List<byte[]> statements() {
        return statements;
    }

    /** Of some of the statements, by their places. */
    public ArticleVectors only(List<Integer> places) {
        return new ArticleVectors(opening, places.stream().map(statements::get).toList());
    }

    /** With the words back in. */
    public InArticle with(String title, List<String> words) {
        var said = new ArrayList<Said>();
        for (int i = 0; i < words.size(); i++) {
            said.add(new Said(words.get(i), PackedVector.unpack(statements.get(i))));
        }
        return new InArticle(title, PackedVector.unpack(opening), said);
    }
}
