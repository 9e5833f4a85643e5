package io.onrecord.contracts.api;

import java.util.List;

/**
 * The record at a glance: {@code GET /api/v1/overview}.
 *
 * @param copies how many of the articles are copies of others
 */
public record Overview(
        long articles,
        long copies,
        long statements,
        long speakers,
        long outlets,
        List<SpeakerSummary> topSpeakers,
        List<TopicSummary> topTopics,
        List<StatementSummary> latest) {}
