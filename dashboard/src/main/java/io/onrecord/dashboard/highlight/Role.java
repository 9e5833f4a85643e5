package io.onrecord.dashboard.highlight;

/** What a stretch of text is. */
public enum Role {
    CONTENT,
    CUE,
    SOURCE,
    /** The headline, where the text has one. */
    TITLE,
    /** Not the article: menus, related links, comment forms. */
    BOILERPLATE
}
