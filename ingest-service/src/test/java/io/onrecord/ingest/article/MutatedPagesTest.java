package io.onrecord.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.contracts.api.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Damages every gold page in some hundred ways, always the same: whatever comes of it is an article or a refusal. */
class MutatedPagesTest {
    private static final int WAYS = 60;
    private static final long SEED = 20_240_531;

    private static final List<String> GRAFTS = List.of(
            "<div>".repeat(600),
            "</div></div></article>",
            "<table><tr>",
            "<!--",
            "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"articleBody\":\"a \\u00",
            "<script type=application/ld+json>" + "[".repeat(5000) + "</script>",
            "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"datePublished\":{\"@value\":[[[1e999]]]}}</script>",
            "<a href=x>",
            "<p class='" + "related-".repeat(500) + "'>",
            "<time datetime=9999999999-99-99>99/99/9999</time>",
            "<svg><math><p>",
            "&#xD800;&#0;&amp&ampamp;",
            "\u0000\uFEFF\u202E\uD83D\uDE00");

    private final PrepareArticle prepare = new PrepareArticle(
            2_097_152, Duration.ofHours(24), Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC));

    @Test
    void everyDamagedPageIsAnArticleOrARefusal() {
        Random random = new Random(SEED);
        int taken = 0;
        int all = 0;
        for (GoldPage page : Stream.concat(GoldPage.in("known").stream(), GoldPage.in("unseen").stream())
                .toList()) {
            for (int way = 0; way < WAYS; way++) {
                all++;
                taken += take(page.name() + " " + way, mutated(page.raw(), random)) ? 1 : 0;
            }
        }
        assertThat(taken).isGreaterThan(all / 2);
    }

    private boolean take(String name, byte[] raw) {
        try {
            Draft draft =
                    prepare.prepare(new Submission(new Submission.Sent(raw, true, null), null, null, null, null, name));
            checkMap(name, draft);
            return true;
        } catch (ProblemException refused) {
            assertThat(refused.problem().status()).as(name).isBetween(400, 499);
            return false;
        } catch (RuntimeException failure) {
            throw new AssertionError(name, failure);
        }
    }

    /** Every character with a way back is there, or is a reference. */
    private static void checkMap(String name, Draft draft) {
        int[] raw = draft.source().decoded().text().codePoints().toArray();
        int[] text = draft.cleaned().text().codePoints().toArray();
        int[] triples = draft.cleaned().map().triples();
        int end = 0;
        for (int i = 0; i < triples.length; i += 3) {
            boolean inOrder = triples[i] >= end;
            end = triples[i] + triples[i + 2];
            if (!inOrder || end > text.length || triples[i + 1] + triples[i + 2] > raw.length) {
                throw new AssertionError(name + ": run " + i / 3 + " lies outside");
            }
            for (int at = 0; at < triples[i + 2]; at++) {
                int written = raw[triples[i + 1] + at];
                if (written != text[triples[i] + at] && written != '&') {
                    throw new AssertionError(name + ": wrong way back at " + (triples[i] + at));
                }
            }
        }
    }

    private static byte[] mutated(byte[] page, Random random) {
        byte[] bytes = page.clone();
        for (int times = 1 + random.nextInt(4); times > 0 && bytes.length > 0; times--) {
            int at = random.nextInt(bytes.length);
            int length = Math.min(random.nextInt(400), bytes.length - at);
            bytes = switch (random.nextInt(5)) {
                case 0 -> joined(Arrays.copyOf(bytes, at), rest(bytes, at + length));
                case 1 -> joined(Arrays.copyOf(bytes, at + length), rest(bytes, at));
                case 2 -> Arrays.copyOf(bytes, at);
                case 3 ->
                    joined(
                            Arrays.copyOf(bytes, at),
                            GRAFTS.get(random.nextInt(GRAFTS.size())).getBytes(StandardCharsets.UTF_8),
                            rest(bytes, at));
                default -> {
                    bytes[at] = (byte) random.nextInt(256);
                    yield bytes;
                }
            };
        }
        return bytes;
    }

    private static byte[] rest(byte[] bytes, int from) {
        return Arrays.copyOfRange(bytes, from, bytes.length);
    }

    private static byte[] joined(byte[]... parts) {
        byte[] all = new byte[Stream.of(parts).mapToInt(part -> part.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }
}
