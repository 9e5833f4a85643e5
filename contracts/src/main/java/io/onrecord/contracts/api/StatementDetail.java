package io.onrecord.contracts.api;

import io.onrecord.contracts.Span;

/**
 * One statement with the text around it.
 *
 * @param context the paragraphs that hold the statement, and one before and after
 * @param contextSpan where the context stands in the article's text, in code points
 * @param article the article it was said in
 */
public record StatementDetail(StatementSummary statement, String context, Span contextSpan, ArticleSummary article) {}
