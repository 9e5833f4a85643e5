package io.onrecord.ingest.text;

import java.nio.charset.Charset;

/** Bytes as characters, and the charset that made them so. */
public record Decoded(String text, Charset charset) {}
