package io.onrecord.local.audit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.onrecord.local.api.Api;
import io.onrecord.local.load.Piece;
import io.onrecord.local.simulate.Vocabulary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Short articles of invented people, each with a sentence of its own by which it is known again, some of them repeating what others
 * said, some copies or newer versions of another, and some that have to be refused. Article n of a seed is always the same.
 */
public final class InventArticles {
    /** What the statement that only one article has is like, in SQL. */
    static final String OWN = "%This is report number % of the day%";

    private static final long A_PRIME = 1_000_003;
    private static final int VOICES = 400;
    private static final int COMMON = 500;
    private static final int FEWEST_WORDS = 6;
    private static final int WORDS_SPREAD = 10;
    private static final double REPEATED = 0.2;
    private static final int STORY = 12;
    private static final int FIRST_YEAR = 1901;
    private static final int YEARS = 99;

    /** Of so many articles one is copied by the next, one has to be refused, and one is a newer version of the one before it. */
    static final int EVERY = 100;

    static final int COPIED_AT = 30;
    private static final int REFUSED_AT = 50;
    private static final int CHANGED_AT = 70;

    private final long seed;
    private final Vocabulary vocabulary;
    private final List<String> voices = new ArrayList<>();
    private final List<String> common = new ArrayList<>();

    /** @param words folder with texts whose words are used */
    public InventArticles(long seed, Path words) {
        this.seed = seed;
        SplittableRandom random = new SplittableRandom(seed);
        this.vocabulary = Vocabulary.of(words, random);
        for (int i = 0; i < VOICES; i++) {
            voices.add(Vocabulary.name(random) + " " + Vocabulary.name(random));
        }
        for (int i = 0; i < COMMON; i++) {
            common.add(paragraph(random));
        }
    }

    public Stream<Piece> pieces(int count) {
        return IntStream.range(0, count).mapToObj(this::piece);
    }

    /** How many of the first so many ingest-service has to refuse. */
    public static int refusedOf(int count) {
        return (int)
                IntStream.range(0, count).filter(n -> n % EVERY == REFUSED_AT).count();
    }

    /** One of them. */
    public Piece piece(int number) {
        ObjectNode article = Api.JSON.createObjectNode();
        article.put("outlet", "Outlet " + number % 7)
                .put("publishedAt", "2024-%02d-%02d".formatted(1 + number % 12, 1 + number % 28));
        if (number % EVERY == REFUSED_AT) {
            return new Piece.InJson(
                    "refused " + number, article.put("text", " \n ").toString());
        }
        if (number % EVERY == CHANGED_AT || number % EVERY == CHANGED_AT + 1) {
            article.put("url", "https://news.example/reports/" + number / EVERY);
        }
        return new Piece.InJson(
                "invented " + number, article.put("text", text(number)).toString());
    }

    private String text(int number) {
        SplittableRandom random = of(number);
        StringBuilder text = new StringBuilder("Report number ").append(number);
        text.append("\n\n“This is report number ")
                .append(number)
                .append(" of the day,” ")
                .append(voice(random))
                .append(" said.");
        for (int more = 1 + random.nextInt(3); more > 0; more--) {
            text.append("\n\n")
                    .append(random.nextDouble() < REPEATED ? common.get(random.nextInt(COMMON)) : paragraph(random));
        }
        if (number % EVERY == COPIED_AT || number % EVERY == COPIED_AT + 1) {
            text.append("\n\n").append(story(of(EVERY * (number / EVERY))));
        }
        return text.append('\n').toString();
    }

    /** Seeds that differ by the generator's own step would give the same row of numbers, a little further on. */
    private SplittableRandom of(int number) {
        return new SplittableRandom(seed * A_PRIME + number);
    }

    /** Longer than all else in an article; of the numbers in two copies most are the same. */
    private String story(SplittableRandom random) {
        StringBuilder story = new StringBuilder();
        for (int sentence = 0; sentence < STORY; sentence++) {
            story.append(voice(random))
                    .append(" was seen in ")
                    .append(FIRST_YEAR + random.nextInt(YEARS))
                    .append(" among ")
                    .append(vocabulary.text(WORDS_SPREAD, random))
                    .append(". ");
        }
        return story.toString().strip();
    }

    private String paragraph(SplittableRandom random) {
        String words = vocabulary.text(FEWEST_WORDS + random.nextInt(WORDS_SPREAD), random);
        String first = Character.toUpperCase(words.charAt(0)) + words.substring(1);
        return random.nextBoolean()
                ? "“" + first + ",” said " + voice(random) + "."
                : voice(random) + " said that " + words + ".";
    }

    private String voice(SplittableRandom random) {
        return voices.get(random.nextInt(VOICES));
    }
}
