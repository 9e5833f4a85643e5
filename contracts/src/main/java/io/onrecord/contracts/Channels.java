package io.onrecord.contracts;

/** The Kafka topics that join the services. */
public final class Channels {
    /** ingest-service to extract-service: an article is to be read ({@code ArticleAnnounced}, keyed by article id). */
    public static final String ARTICLES = "articles";

    /** extract-service to query-service: an article's statements are in the record ({@code ArticleExtracted}). */
    public static final String STATEMENTS = "statements";

    /** ingest-service to extract-service: a topic of somebody's own has changed ({@code TopicChanged}, keyed by topic id). */
    public static final String TOPICS = "topics";

    /** What extract-service could not handle, as it came, with the reason in its headers. */
    public static final String ARTICLES_DEAD_LETTER = "articles-dead-letter";

    private Channels() {}
}
