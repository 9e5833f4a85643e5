package io.onrecord.contracts.messages;

import java.util.UUID;

/**
 * The statements of an article's version are in the record.
 *
 * @param articleId the article
 * @param version the version that was read
 * @param statements how many statements it holds, 0 or more
 */
public record ArticleExtracted(UUID articleId, int version, int statements) {}
