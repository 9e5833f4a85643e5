package io.onrecord.local.load;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a WARC into its records, to be sent one by one: what is in them ingest-service knows. Only what cannot be an article by its
 * own head stays here.
 */
final class CrawlRecords {
    private static final int MOST_HEAD = 64 * 1024;
    private static final int MOST_BLOCK = ArticleFiles.LIMIT + MOST_HEAD;
    private static final Pattern MEDIA_TYPE = Pattern.compile("(?im)^content-type:\\s*([^\\s;]+)");
    private static final Pattern STATUS = Pattern.compile("HTTP/\\S+ (\\d{3})");
    private static final Pattern PAGE = Pattern.compile("(?i)text/html|application/xhtml\\+xml|text/plain");

    private final InputStream in;
    private final ArticleFiles.Finds finds;
    private final String origin;

    private CrawlRecords(String origin, InputStream in, ArticleFiles.Finds finds) {
        this.in = in;
        this.finds = finds;
        this.origin = origin;
    }

    static void read(String origin, InputStream unpacked, ArticleFiles.Finds finds) throws IOException {
        try (unpacked) {
            CrawlRecords records = new CrawlRecords(origin, unpacked, finds);
            for (Optional<byte[]> head = records.head(); head.isPresent(); head = records.head()) {
                records.record(head.get());
            }
        }
    }

    /** Up to the empty line, with it; empty at the end of the file. Records are apart by empty lines. */
    private Optional<byte[]> head() throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int inLine = 0;
        for (int sign = in.read(); sign >= 0; sign = in.read()) {
            if (head.size() > 0 || (sign != '\r' && sign != '\n')) {
                head.write(sign);
            }
            if (head.size() > MOST_HEAD) {
                throw new IOException("a record's head is larger than " + MOST_HEAD + " bytes");
            }
            if (sign == '\n' && inLine == 0 && head.size() > 0) {
                return Optional.of(head.toByteArray());
            }
            inLine = sign == '\n' ? 0 : sign == '\r' ? inLine : inLine + 1;
        }
        if (head.size() > 0) {
            throw new IOException("the file ends within a record's head");
        }
        return Optional.empty();
    }

    private void record(byte[] head) throws IOException {
        String fields = new String(head, StandardCharsets.ISO_8859_1);
        if (!fields.startsWith("WARC/")) {
            throw new IOException("there is no record where one should begin");
        }
        long length = Long.parseLong(field(fields, "Content-Length").orElse("-1"));
        if (length < 0) {
            throw new IOException("a record does not say how long it is");
        }
        String type = field(fields, "WARC-Type").orElse("").toLowerCase(Locale.ROOT);
        String name = origin + field(fields, "WARC-Target-URI").orElse("");
        if (type.equals("response") || type.equals("resource")) {
            hand(name, head, type, length);
        } else {
            in.skipNBytes(length);
        }
    }

    private void hand(String name, byte[] head, String type, long length) throws IOException {
        byte[] block = in.readNBytes((int) Math.min(length, MOST_BLOCK));
        in.skipNBytes(length - block.length);
        String start = new String(
                type.equals("response") ? block : head,
                0,
                Math.min(MOST_HEAD, type.equals("response") ? block.length : head.length),
                StandardCharsets.ISO_8859_1);
        if (!mayBeArticle(start)) {
            finds.passOver(name);
        } else if (length > MOST_BLOCK) {
            finds.take(new Piece.Unusable(name, ArticleFiles.tooLarge(ArticleFiles.LIMIT)));
        } else {
            ByteBuffer record = ByteBuffer.allocate(head.length + block.length + 4);
            record.put(head).put(block).put("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            finds.take(new Piece.Crawled(name, record.flip()));
        }
    }

    /** Most of a crawl is pictures and scripts, and need not travel. */
    private static boolean mayBeArticle(String start) {
        String fields = start.split("\r?\n\r?\n", 2)[0];
        Matcher status = STATUS.matcher(fields);
        Matcher mediaType = MEDIA_TYPE.matcher(fields);
        return (!status.lookingAt() || status.group(1).equals("200"))
                && (!mediaType.find() || PAGE.matcher(mediaType.group(1)).matches());
    }

    private static Optional<String> field(String fields, String name) {
        Matcher line = Pattern.compile("(?im)^" + name + ":[ \\t]*(.*?)\\s*$").matcher(fields);
        return line.find() ? Optional.of(line.group(1)) : Optional.empty();
    }
}
