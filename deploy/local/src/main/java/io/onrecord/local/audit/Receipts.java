package io.onrecord.local.audit;

import io.onrecord.contracts.api.ArticleReceipt;
import io.onrecord.local.load.Heard;
import io.onrecord.local.load.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What the client was told: which articles were taken in, how many refused, and which it has to send once more. */
public final class Receipts implements Heard {
    private final Set<UUID> articles = ConcurrentHashMap.newKeySet();
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final List<Piece> gaveUp = new ArrayList<>();

    @Override
    public void taken(Piece piece, ArticleReceipt receipt) {
        articles.add(receipt.id());
        accepted.incrementAndGet();
    }

    /** Without a code nobody was told anything. */
    @Override
    public void refused(Piece piece, @Nullable String code) {
        if (code != null) {
            refused.incrementAndGet();
        } else {
            gaveUp(piece);
        }
    }

    @Override
    public synchronized void gaveUp(Piece piece) {
        gaveUp.add(piece);
    }

    /** Those that have no answer yet; from then on they are somebody else's. */
    public synchronized List<Piece> unanswered() {
        List<Piece> left = List.copyOf(gaveUp);
        gaveUp.clear();
        return left;
    }

    /** Of which there is a receipt, each once. */
    public Set<UUID> articles() {
        return articles;
    }

    public long accepted() {
        return accepted.get();
    }

    public long refused() {
        return refused.get();
    }
}
