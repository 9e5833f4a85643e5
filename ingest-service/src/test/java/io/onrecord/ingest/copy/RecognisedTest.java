package io.onrecord.ingest.copy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Measures what is recognised, on the sample articles and generated rewrites of them; docs/evaluation.md has the figures. */
class RecognisedTest {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 5);

    /** How many of the 87 rewrites are taken for copies; the last four are none. */
    private static final Map<Rewrite, Integer> MEASURED = new EnumMap<>(Map.ofEntries(
            Map.entry(Rewrite.SAME, 87),
            Map.entry(Rewrite.OTHER_HEADLINE_AND_OUTRO, 86),
            Map.entry(Rewrite.NEW_FIRST_PARAGRAPH, 83),
            Map.entry(Rewrite.PARAGRAPH_INSERTED, 87),
            Map.entry(Rewrite.PARAGRAPHS_SHUFFLED, 87),
            Map.entry(Rewrite.FIRST_HALF, 87),
            Map.entry(Rewrite.FIRST_THIRD, 70),
            Map.entry(Rewrite.EVERY_OTHER_PARAGRAPH, 84),
            Map.entry(Rewrite.WORDS_5_PERCENT, 87),
            Map.entry(Rewrite.WORDS_10_PERCENT, 86),
            Map.entry(Rewrite.WORDS_15_PERCENT, 60),
            Map.entry(Rewrite.WORDS_10_PERCENT_AND_CUT_TO_TWO_THIRDS, 85),
            Map.entry(Rewrite.FOLLOW_UP_WITH_BACKGROUND, 0),
            Map.entry(Rewrite.SAME_FORM_OTHER_NUMBERS, 0),
            Map.entry(Rewrite.SAME_FURNITURE_OF_ONE_SITE, 0),
            Map.entry(Rewrite.WORDS_35_PERCENT, 0)));

    @ParameterizedTest
    @EnumSource(Rewrite.class)
    void rewritesAreRecognisedAndOnlyThey(Rewrite rewrite) throws IOException {
        List<String> texts = texts();
        Random random = new Random(rewrite.name().hashCode());
        int recognised = 0;
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            String other = texts.get((i + 7) % texts.size());
            Piece first;
            Piece second;
            switch (rewrite) {
                case SAME_FORM_OTHER_NUMBERS -> {
                    first = piece("", Rewrite.form(text, random), 0);
                    second = piece("", rewrite.of(text, other, random), 1);
                }
                case SAME_FURNITURE_OF_ONE_SITE -> {
                    String furniture = "\n" + texts.get((i + 13) % texts.size());
                    first = piece("site", text + furniture, 0);
                    second = piece("site", rewrite.of(text, other, random) + furniture, 1);
                }
                default -> {
                    first = piece("", text, 0);
                    second = piece("", rewrite.of(text, other, random), 1);
                }
            }
            recognised += isRecognised(first, second) ? 1 : 0;
        }
        assertThat(recognised).as("%s recognised, of %d", rewrite, texts.size()).isEqualTo(MEASURED.get(rewrite));
    }

    @Test
    void ofTheSampleTwoStoriesAreCopiesAndNoOthers() throws IOException {
        Map<String, String> texts = textsById();
        List<String> ids = List.copyOf(texts.keySet());
        List<String> found = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            for (String other : ids.subList(i + 1, ids.size())) {
                Piece one = piece("", texts.get(ids.get(i)), 0);
                if (isRecognised(one, piece("", texts.get(other), 1))) {
                    found.add(ids.get(i) + " " + other);
                }
            }
        }
        assertThat(found)
                .containsExactly(
                        "2022-08-22-drt-market-strike 2022-08-22-meridian-market-strike",
                        "2023-09-05-halden-courier-tvernik-bomb 2023-09-05-meridian-tvernik-station");
    }

    private static boolean isRecognised(Piece one, Piece other) {
        long[] bands = Sketch.bands(other.wording());
        return LongStream.of(Sketch.bands(one.wording()))
                        .anyMatch(band -> Arrays.stream(bands).anyMatch(its -> its == band))
                && JudgeCopy.judge(one, other) != null;
    }

    private static Piece piece(String publisher, String text, int hour) {
        return new Piece(
                new UUID(0, hour),
                publisher,
                DAY,
                Instant.parse("2024-03-05T08:00:00Z").plusSeconds(hour * 3600L),
                Wording.of(text));
    }

    private static List<String> texts() throws IOException {
        return List.copyOf(textsById().values());
    }

    private static Map<String, String> textsById() throws IOException {
        ObjectMapper json = new ObjectMapper();
        Map<String, String> texts = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("../seeds/gold.jsonl"))) {
            JsonNode article = json.readTree(line);
            texts.put(article.get("id").asText(), article.get("text").asText());
        }
        return texts;
    }
}
