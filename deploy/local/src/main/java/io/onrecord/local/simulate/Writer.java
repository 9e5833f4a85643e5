package io.onrecord.local.simulate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Writes what an outlet carries on a day as articles, their texts and all that was read in them. */
final class Writer {
    private static final int FEWEST = 3;
    private static final int SPREAD = 9;
    private static final double UNDATED = 0.02;
    private static final double UNKNOWN_OUTLET = 0.01;
    private static final double NOT_ASSERTED = 0.12;
    private static final List<String> STATUSES =
            List.of("DENIED", "PROMISED", "DEMANDED", "ASKED", "HEDGED", "WITHHELD");
    private static final String EXTRACTOR = "simulated";
    private static final double SURE = 0.95;

    private final Cast cast;
    private final Vocabulary vocabulary;
    private final Meanings meanings;
    private final Tables tables;
    private final RandomGenerator random;

    /** What is known of an article that is being written. */
    private record Head(
            UUID id, @Nullable LocalDate day, @Nullable String outlet, String title, Instants instants) {}

    private record Instants(String received, String read) {}

    Writer(Cast cast, Vocabulary vocabulary, Meanings meanings, Tables tables, RandomGenerator random) {
        this.cast = cast;
        this.vocabulary = vocabulary;
        this.meanings = meanings;
        this.tables = tables;
        this.random = random;
    }

    void write(LocalDate day, int outlet, List<Carried> carried) throws IOException, InterruptedException {
        for (int from = 0; from < carried.size(); ) {
            int to = Math.min(carried.size(), from + FEWEST + random.nextInt(SPREAD));
            article(head(day, outlet), carried.subList(from, to));
            from = to;
        }
    }

    private Head head(LocalDate day, int outlet) {
        String time = String.format(
                Locale.ROOT, "%sT%02d:%02d:%02d", day, random.nextInt(24), random.nextInt(60), random.nextInt(60));
        return new Head(
                Ids.random(random),
                random.nextDouble() < UNDATED ? null : day,
                random.nextDouble() < UNKNOWN_OUTLET ? null : cast.outlets().get(outlet),
                vocabulary.text(5 + random.nextInt(5), random),
                new Instants(time + "Z", time + ".5Z"));
    }

    private void article(Head head, List<Carried> carried) throws IOException, InterruptedException {
        StringBuilder text = new StringBuilder(head.title());
        Set<Integer> topics = new LinkedHashSet<>();
        for (int i = 0; i < carried.size(); i++) {
            text.append("\n\n");
            statement(head, i, carried.get(i), text);
            topics.addAll(carried.get(i).utterance().topics());
        }
        Bystanders.write(cast, tables, head.id(), carried, text);
        for (int topic : topics) {
            tables.articleTopics.row(head.id(), cast.topic(topic), SURE);
        }
        tables.articleVectors.row(head.id(), meanings.vector(carried.getFirst().utterance(), random));
        rows(head, text.toString(), carried.size());
    }

    private void rows(Head head, String text, int statements) throws IOException, InterruptedException {
        @Nullable String value = head.day() == null ? null : head.day().toString();
        String precision = value == null ? "UNKNOWN" : "DAY";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        tables.articles.row(
                head.id(),
                1,
                null,
                head.outlet() == null ? "" : head.outlet().toLowerCase(Locale.ROOT),
                head.outlet(),
                head.title(),
                value,
                precision,
                hash(head.id() + text),
                head.instants().received(),
                head.instants().received());
        tables.bodies.row(
                head.id(),
                1,
                bytes,
                "text/plain",
                "UTF-8",
                text,
                "{0,0," + text.length() + "}",
                head.instants().received());
        tables.readings.row(
                head.id(),
                1,
                "EXTRACTED",
                EXTRACTOR,
                head.title(),
                0,
                head.title().length(),
                head.outlet(),
                "submitted",
                value,
                precision,
                value == null ? "none" : "submitted",
                head.day(),
                "{}",
                statements,
                head.instants().read(),
                head.instants().read());
    }

    private void statement(Head head, int ordinal, Carried carried, StringBuilder text)
            throws IOException, InterruptedException {
        Utterance said = carried.utterance();
        Cast.@Nullable Voice voice = said.voice() < 0 ? null : cast.voices().get(said.voice());
        Sentence at = Sentence.written(carried, voice == null ? "a source" : voice.name(), text);
        tables.statements.row(
                carried.id(),
                head.id(),
                ordinal,
                carried.kind(),
                at.contentSpan(said.words()),
                at.cueSpan(),
                at.sourceSpan(),
                said.words(),
                "said",
                at.name(),
                voice == null ? null : voice.id(),
                voice == null ? null : voice.name(),
                voice == null ? "UNKNOWN" : voice.kind(),
                "{}",
                SURE,
                "{simulated}",
                head.outlet(),
                head.day(),
                status(),
                voice == null ? null : SURE,
                said.echo(),
                carried.isFirst(),
                said.fingerprints(),
                head.instants().read());
        beside(head, ordinal, carried, voice, at.source());
    }

    private void beside(Head head, int ordinal, Carried carried, Cast.@Nullable Voice voice, int source)
            throws IOException, InterruptedException {
        Utterance said = carried.utterance();
        for (int topic : said.topics()) {
            tables.statementTopics.row(
                    carried.id(),
                    cast.topic(topic),
                    SURE,
                    voice == null ? null : voice.id(),
                    head.day() == null ? "-infinity" : head.day(),
                    head.id(),
                    ordinal);
        }
        tables.statementVectors.row(head.id(), carried.id(), meanings.vector(said, random), meanings.cells(said));
        if (voice != null) {
            tables.mentions.row(
                    head.id(), ordinal, source, source + voice.name().length(), voice.id(), voice.name());
        }
        if (!carried.isFirst()) {
            tables.links.row(
                    carried.id(), said.first(), SURE, SURE, said.fingerprints().size(), head.id());
        }
    }

    private String status() {
        return random.nextDouble() < NOT_ASSERTED ? STATUSES.get(random.nextInt(STATUSES.size())) : "ASSERTED";
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
