package io.onrecord.ingest.archive;

import io.onrecord.contracts.api.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.Message;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/** The answers in a WARC: what a crawler got with status 200, each with its address. When it was crawled says nothing of when it was published. */
final class ReadCrawl {
    private final HeadLimit head;
    private final Budget budget;

    ReadCrawl(InputStream unpacked, Budget budget) {
        this.head = new HeadLimit(unpacked);
        this.budget = budget;
    }

    boolean all(Entries entries) throws IOException {
        WarcReader reader = open();
        boolean any = false;
        for (Optional<WarcRecord> record = next(reader); record.isPresent(); record = next(reader)) {
            budget.enter();
            any = true;
            if (!hand(record.get(), entries)) {
                return false;
            }
            consume(record.get());
        }
        if (!any) {
            throw Broken.archive(new IOException("there is no record in it"));
        }
        return true;
    }

    private WarcReader open() {
        try {
            head.head();
            return new WarcReader(head);
        } catch (IOException | IllegalArgumentException broken) {
            throw Broken.archive(broken);
        }
    }

    private Optional<WarcRecord> next(WarcReader reader) {
        try {
            head.head();
            Optional<WarcRecord> next = reader.next();
            head.content();
            return next;
        } catch (IOException | IllegalArgumentException | IllegalStateException | NullPointerException broken) {
            throw Broken.archive(broken);
        }
    }

    /** So that what follows is a head. */
    private static void consume(WarcRecord record) {
        try {
            record.body().consume();
        } catch (IOException broken) {
            throw Broken.archive(broken);
        }
    }

    private boolean hand(WarcRecord record, Entries entries) throws IOException {
        return switch (record) {
            case WarcResponse response -> answer(response, entries);
            case WarcResource resource -> entries.take(entry(resource, type(resource), () -> body(resource)));
            default -> true;
        };
    }

    private boolean answer(WarcResponse record, Entries entries) throws IOException {
        if (!type(record).base().equals(MediaType.HTTP)) {
            entries.passOver("answers by another protocol than HTTP");
            return true;
        }
        @Nullable HttpResponse http = http(record);
        if (http == null) {
            entries.passOver("answers that are not quite HTTP");
            return true;
        }
        if (http.status() != 200) {
            entries.passOver("answers with another status than 200");
            return true;
        }
        @Nullable String target = target(record);
        if (target == null) {
            entries.passOver("answers without an address");
            return true;
        }
        if (target.endsWith("/robots.txt")) {
            entries.passOver("robots.txt of sites");
            return true;
        }
        return entries.take(entry(record, type(http), () -> decoded(http)));
    }

    private @Nullable HttpResponse http(WarcResponse record) {
        try {
            head.head();
            HttpResponse http = record.http();
            head.content();
            return http;
        } catch (ParsingException | IllegalArgumentException unreadable) {
            return null;
        } catch (IOException cutOff) {
            throw Broken.archive(cutOff);
        }
    }

    private static MediaType type(Message described) {
        try {
            return described.contentType();
        } catch (IllegalArgumentException unreadable) {
            return MediaType.OCTET_STREAM;
        }
    }

    /** The library says null by failing. */
    private static @Nullable String target(WarcTargetRecord record) {
        return record.headers().first("WARC-Target-URI").orElse(null);
    }

    /** What servers packed for the way is unpacked; that counts too. */
    private static InputStream decoded(HttpResponse http) {
        try {
            return http.bodyDecoded().stream();
        } catch (IOException | IllegalArgumentException unknown) {
            throw new ProblemException(
                    422,
                    "archive-entry-unreadable",
                    "A file in the archive cannot be unpacked",
                    String.valueOf(unknown.getMessage()));
        }
    }

    private static InputStream body(WarcResource resource) {
        try {
            return resource.body().stream();
        } catch (IOException broken) {
            throw Broken.archive(broken);
        }
    }

    private Entry entry(WarcTargetRecord record, MediaType type, Supplier<InputStream> body) {
        @Nullable String charset = type.parameters().get("charset");
        String target = printable(target(record));
        return new Entry(
                target,
                type.base().toString().toLowerCase(Locale.ROOT),
                charset,
                target,
                () -> new Unpacked(body.get(), budget::spend));
    }

    /** Some crawlers put angle brackets around addresses. */
    private static String printable(@Nullable String target) {
        String written =
                target == null ? "" : new String(target.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return written.startsWith("<") && written.endsWith(">") ? written.substring(1, written.length() - 1) : written;
    }
}
