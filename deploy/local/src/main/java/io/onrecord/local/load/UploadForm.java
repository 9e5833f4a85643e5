package io.onrecord.local.load;

import io.onrecord.local.files.FileKind;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A {@code multipart/form-data} body with files. */
public final class UploadForm {
    private final String boundary = "onrecord-" + UUID.randomUUID();
    private final List<BodyPublisher> parts = new ArrayList<>();

    public String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    public UploadForm field(String name, @Nullable String value) {
        if (value != null) {
            head("name=\"" + name + "\"", "text/plain; charset=UTF-8");
            text(value + "\r\n");
        }
        return this;
    }

    /** Held in memory, of the media type that its name says. */
    public UploadForm file(String filename, ByteBuffer content) {
        return file(
                filename,
                BodyPublishers.ofByteArray(
                        content.array(), content.arrayOffset() + content.position(), content.remaining()));
    }

    /** Read while it is sent. */
    UploadForm file(String filename, BodyPublisher content) {
        return file(filename, mediaType(filename), content);
    }

    /** Of a media type that is sent as it is. */
    public UploadForm file(String filename, String mediaType, BodyPublisher content) {
        head("name=\"file\"; filename=\"" + escaped(filename) + "\"", mediaType);
        parts.add(content);
        text("\r\n");
        return this;
    }

    public BodyPublisher body() {
        List<BodyPublisher> all = new ArrayList<>(parts);
        all.add(BodyPublishers.ofString("--" + boundary + "--\r\n"));
        return BodyPublishers.concat(all.toArray(BodyPublisher[]::new));
    }

    private void head(String disposition, String mediaType) {
        text("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\nContent-Type: " + mediaType
                + "\r\n\r\n");
    }

    private void text(String text) {
        parts.add(BodyPublishers.ofString(text, StandardCharsets.UTF_8));
    }

    /** As browsers do. */
    static String escaped(String filename) {
        return filename.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String mediaType(String filename) {
        return switch (FileKind.of(filename)) {
            case PAGE -> "text/html";
            case TEXT, JSON, JSON_LINES, TABLE, OTHER -> "text/plain";
            case DOCUMENT, ZIP, TAR, TAR_GZ, GZ, WARC, WARC_GZ -> "application/octet-stream";
        };
    }
}
