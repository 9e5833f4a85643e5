package io.onrecord.contracts;

/** How the text of an article was found in its page; the first that works is taken. */
public enum TextMethod {
    /** The page's structured data (JSON-LD {@code articleBody}) has it, or says which part of the page has it. */
    STRUCTURED_DATA,
    /** An element of the page calls itself the article: {@code itemprop=articleBody}, {@code article} or {@code main}. */
    DECLARED,
    /** The part of the page that reads most like prose. */
    SCORED,
    /** Nothing stood out: all of the page but menus and the like. */
    WHOLE
}
