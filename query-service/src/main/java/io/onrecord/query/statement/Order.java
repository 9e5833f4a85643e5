package io.onrecord.query.statement;

/** What a list of statements goes by. */
enum Order {
    NEWEST,
    RELEVANCE
}
