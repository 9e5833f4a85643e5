package io.onrecord.local.hostile;

import io.onrecord.local.hostile.Case.Way;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells inputs apart by what is sent, whatever they are called. */
final class Fingerprint {
    private Fingerprint() {}

    /** Of all that reaches the service. */
    static String of(Way way) {
        return switch (way) {
            case Way.Body body ->
                of("body " + body.path() + " " + body.type(), body.bytes().make());
            case Way.File file ->
                of(
                        "file " + file.filename() + " " + file.type() + " " + file.fields(),
                        file.bytes().make());
            case Way.Page page -> of("page", page.served());
            case Way.Feed feed -> of("feed", feed.served());
            case Way.Link link -> of("link " + link.path(), link.address().getBytes(StandardCharsets.UTF_8));
            case Way.Raw raw -> of("raw " + raw.whole() + raw.head(), raw.body().make());
        };
    }

    private static String of(String way, Served served) {
        return of(way + " " + served.ending() + served.head(), served.body().make());
    }

    static String of(String head, byte[] bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(head.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return HexFormat.of().formatHex(digest.digest(bytes), 0, 16);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
