package io.onrecord.ingest.article;

import java.util.HexFormat;

/** SHA-256 of a cleaned text, in hexadecimal. */
record ContentHash(String hex) {
    static ContentHash of(byte[] bytes) {
        return new ContentHash(HexFormat.of().formatHex(bytes));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
