package io.onrecord.ingest.copy;

/**
 * How many articles have their turn at once. After a turn has failed half as many, so that what fails comes to stand alone and
 * does not keep all others from being compared.
 */
final class AtOnce {
    private final int usual;
    private int articles;

    AtOnce(int usual) {
        this.usual = usual;
        this.articles = usual;
    }

    int articles() {
        return articles;
    }

    void succeeded() {
        articles = usual;
    }

    /**
     * To be said of a failure that the articles may have brought about.
     *
     * @return whether it was one article alone, which is to be left out
     */
    boolean failed() {
        if (articles == 1) {
            return true;
        }
        articles = Math.max(1, articles / 2);
        return false;
    }
}
