package io.onrecord.contracts.messages;

import java.util.UUID;

/**
 * An article, or a new version of it, is ready to be read.
 *
 * @param articleId the article
 * @param version the version to read, 1 or more; an older one than the record holds is ignored
 */
public record ArticleAnnounced(UUID articleId, int version) {}
