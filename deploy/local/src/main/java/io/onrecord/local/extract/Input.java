package io.onrecord.local.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.onrecord.extraction.ArticleHints;
import io.onrecord.local.api.Api;
import io.onrecord.local.files.FileKind;
import io.onrecord.local.files.Trouble;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An article still to be opened; opening one happens on the thread that reads it. */
sealed interface Input {
    /** For messages. */
    String origin();

    /** What the reader takes. */
    Text open() throws Unreadable;

    /** The text as it stands, and its name. */
    record Text(String id, String text, ArticleHints hints) {}

    /** Plain text, or one JSON object when the name says so. */
    record InFile(String origin, Path file) implements Input {
        @Override
        public Text open() throws Unreadable {
            String name = file.getFileName().toString();
            String stem = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
            try {
                String content = decoded(Files.readAllBytes(file));
                return FileKind.of(file) == FileKind.JSON ? fromJson(content, stem) : plain(stem, content);
            } catch (IOException failure) {
                throw new Unreadable(Trouble.of(failure));
            }
        }
    }

    /** Standard input as one text. */
    record InMemory(String origin, ByteBuffer content) implements Input {
        @Override
        public Text open() throws Unreadable {
            byte[] bytes = new byte[content.remaining()];
            content.duplicate().get(bytes);
            return plain(origin, decoded(bytes));
        }
    }

    /** One line of JSON Lines. */
    record Line(String origin, String defaultId, String json) implements Input {
        @Override
        public Text open() throws Unreadable {
            return fromJson(json, defaultId);
        }
    }

    /** Known to be none. */
    record Bad(String origin, String reason) implements Input {
        @Override
        public Text open() throws Unreadable {
            throw new Unreadable(reason);
        }
    }

    private static String decoded(byte[] bytes) throws Unreadable {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new Unreadable("is not UTF-8 text; ./onrecord load recognises other encodings");
        }
    }

    private static Text plain(String id, String text) throws Unreadable {
        String start = text.stripLeading().toLowerCase(Locale.ROOT);
        if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
            throw new Unreadable("is a web page; ./onrecord load takes the article out of it");
        }
        return new Text(id, text, ArticleHints.NONE);
    }

    private static Text fromJson(String json, String defaultId) throws Unreadable {
        try {
            return of(Api.JSON.readTree(json), defaultId);
        } catch (JsonProcessingException notJson) {
            throw Unreadable.notJson(notJson);
        }
    }

    /** The article that an object holds. */
    static Text of(JsonNode node, String defaultId) throws Unreadable {
        if (!node.path("text").isTextual()) {
            throw new Unreadable(
                    node.hasNonNull("html")
                            ? "holds a web page; ./onrecord load takes the article out of it"
                            : "has no \"text\"");
        }
        ArticleHints hints =
                new ArticleHints(text(node, "title"), day(text(node, "publishedAt")), text(node, "outlet"));
        return new Text(node.path("id").asText(defaultId), node.path("text").asText(), hints);
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.path(field).isTextual() ? node.path(field).asText() : null;
    }

    private static @Nullable LocalDate day(@Nullable String published) {
        try {
            return published == null || published.length() < 10 ? null : LocalDate.parse(published.substring(0, 10));
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }
}
