package io.onrecord.ingest.fetch;

import io.onrecord.ingest.fetch.Outcome.Body;
import io.onrecord.ingest.fetch.Outcome.Validators;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/** Takes from an answer what counts. */
final class ReadReply {
    private static final Pattern MEDIA_TYPE =
            Pattern.compile("\\s*([\\w!#$&^.+-]{1,60}/[\\w!#$&^.+-]{1,80}).*", Pattern.DOTALL);
    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*[\"']?([A-Za-z0-9_:.-]{2,40})", Pattern.CASE_INSENSITIVE);

    private ReadReply() {}

    static Reply read(ClassicHttpResponse response, ReadBody how, Instant now) throws IOException {
        int status = response.getCode();
        @Nullable Body body = Reply.isGood(status) ? body(response, how) : null;
        return new Reply(
                status,
                body,
                header(response, "Location"),
                new Validators(header(response, "ETag"), header(response, "Last-Modified")),
                HttpDate.freshFor(header(response, "Cache-Control")),
                HttpDate.wait(header(response, "Retry-After"), now));
    }

    private static Body body(ClassicHttpResponse response, ReadBody how) throws IOException {
        @Nullable String type = header(response, "Content-Type");
        @Nullable HttpEntity entity = response.getEntity();
        @Nullable InputStream wire = entity == null ? null : entity.getContent();
        ReadBody.Read read =
                how.read(wire == null ? InputStream.nullInputStream() : wire, header(response, "Content-Encoding"));
        return new Body(read.bytes(), mediaType(type), charset(type), read.whole());
    }

    static @Nullable String mediaType(@Nullable String contentType) {
        Matcher type = MEDIA_TYPE.matcher(contentType == null ? "" : contentType);
        return type.matches() ? type.group(1).toLowerCase(Locale.ROOT) : null;
    }

    static @Nullable String charset(@Nullable String contentType) {
        Matcher charset = CHARSET.matcher(contentType == null ? "" : contentType);
        return charset.find() ? charset.group(1) : null;
    }

    private static @Nullable String header(ClassicHttpResponse response, String name) {
        @Nullable Header header = response.getFirstHeader(name);
        @Nullable String value = header == null ? null : header.getValue();
        return value == null || value.isBlank() ? null : value.strip();
    }
}
