package io.onrecord.contracts;

/** Where the text of a feed's articles is taken from. */
public enum FeedText {
    /** The feed, where it seems to give the article whole; else the page. */
    BEST,
    /** The page of each article. */
    PAGE,
    /** The feed, however much of the article it gives; no page is fetched. */
    FEED
}
