package io.onrecord.local.hostile;

import java.util.List;
import java.util.stream.Stream;

/** A sort of harm. */
interface Family {
    /** Its cases, always the same and in the same order. */
    Stream<Case> cases(Places places);

    /** All of them. */
    List<Family> ALL = List.of(
            new Addresses(),
            new Redirects(),
            new Links(),
            new Feeds(),
            new JsonFeeds(),
            new Submissions(),
            new Pages(),
            new Charsets(),
            new Lines(),
            new Tables(),
            new Archives(),
            new ArchiveHeads(),
            new Crawls(),
            new Documents(),
            new Mails(),
            new Requests(),
            new Forms(),
            new Answers());
}
