package io.onrecord.extraction.evaluation;

/**
 * How well echoes are told, by pairs of statements of one speaker.
 *
 * @param statements with a known speaker
 * @param sameArticle pairs in one article
 * @param betweenArticles pairs in two
 */
public record EchoFigures(int statements, Rate all, Rate sameArticle, Rate betweenArticles) {}
