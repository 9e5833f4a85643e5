package io.onrecord.extraction.text;

/** A sentence is a row of these. Places count UTF-16 units of the article's text. */
public sealed interface Item permits Token, Quotation {
    int start();

    int end();
}
