package io.onrecord.extract;

import io.onrecord.extract.article.ReadText;
import io.onrecord.extraction.ArticleHints;
import io.onrecord.extraction.ArticleReader;
import io.onrecord.extraction.ReadArticle;
import io.onrecord.extraction.knowledge.Knowledge;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** The real reader, but for texts that say how it is to fail. */
@Alternative
@Priority(1)
@Singleton
class FaultyReader implements ReadText {
    static final String HANG = "This text hangs the reader.";
    static final String CRASH = "This text crashes the reader.";

    private final ArticleReader reader;
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});

    FaultyReader(Knowledge knowledge) {
        this.reader = new ArticleReader(knowledge);
    }

    /** What happens while the next text is read. */
    void meanwhile(Runnable happening) {
        meanwhile.set(happening);
    }

    /** How many texts it was given so far. */
    int reads() {
        return reads.get();
    }

    @Override
    public ReadArticle read(String text, ArticleHints hints) {
        reads.incrementAndGet();
        meanwhile.getAndSet(() -> {}).run();
        if (text.contains(HANG)) {
            try {
                TimeUnit.MINUTES.sleep(1);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        if (text.contains(CRASH)) {
            throw new StackOverflowError();
        }
        return reader.read(text, hints);
    }
}
