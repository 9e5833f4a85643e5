package io.onrecord.contracts.api;

import java.util.List;
import java.util.UUID;

/**
 * A phrase that recurs in what is said, and that no topic stands for.
 *
 * @param phrase in small letters
 * @param statements how many of the newest statements have it; so many articles, outlets and speakers
 * @param examples up to three of them, from different articles
 */
public record TopicProposal(
        String phrase, int statements, int articles, int outlets, int speakers, List<Example> examples) {
    /** One statement with the phrase. */
    public record Example(UUID statementId, String text) {}
}
