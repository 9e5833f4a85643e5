package io.onrecord.extraction.evaluation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The two halves of labelled articles, told by their ids alone and so for ever. */
public enum Half {
    /** What may be fitted on. */
    FITTING,
    /** What is measured on, and nothing else. */
    MEASURING;

    /** By the first byte of the id's SHA-256: even fits, odd measures. */
    public static Half of(String articleId) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(articleId.getBytes(StandardCharsets.UTF_8));
            return (digest[0] & 1) == 0 ? FITTING : MEASURING;
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
