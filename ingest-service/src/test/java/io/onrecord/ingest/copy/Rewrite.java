package io.onrecord.ingest.copy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Ways in which papers print what an agency wrote, and ways in which texts are alike that are no copies. */
enum Rewrite {
    SAME,
    OTHER_HEADLINE_AND_OUTRO,
    NEW_FIRST_PARAGRAPH,
    PARAGRAPH_INSERTED,
    PARAGRAPHS_SHUFFLED,
    FIRST_HALF,
    FIRST_THIRD,
    EVERY_OTHER_PARAGRAPH,
    WORDS_5_PERCENT,
    WORDS_10_PERCENT,
    WORDS_15_PERCENT,
    WORDS_10_PERCENT_AND_CUT_TO_TWO_THIRDS,
    FOLLOW_UP_WITH_BACKGROUND,
    SAME_FORM_OTHER_NUMBERS,
    SAME_FURNITURE_OF_ONE_SITE,
    WORDS_35_PERCENT;

    private static final Pattern DIGIT = Pattern.compile("\\d");

    /** One like {@code text}; what is put in comes from {@code other}. */
    String of(String text, String other, Random random) {
        List<String> paragraphs = text.lines().filter(line -> !line.isBlank()).toList();
        List<String> others = other.lines().filter(line -> !line.isBlank()).toList();
        return switch (this) {
            case SAME -> text;
            case OTHER_HEADLINE_AND_OUTRO ->
                joined(List.of(others.subList(0, 1), tail(paragraphs), others.subList(1, 2)));
            case NEW_FIRST_PARAGRAPH -> joined(List.of(others.subList(0, 2), tail(tail(paragraphs))));
            case PARAGRAPH_INSERTED -> {
                int middle = paragraphs.size() / 2;
                yield joined(List.of(
                        paragraphs.subList(0, middle),
                        others.subList(2, 3),
                        paragraphs.subList(middle, paragraphs.size())));
            }
            case PARAGRAPHS_SHUFFLED -> {
                List<String> shuffled = new ArrayList<>(paragraphs);
                Collections.shuffle(shuffled, random);
                yield joined(List.of(shuffled));
            }
            case FIRST_HALF -> words(text, 0, 0.5);
            case FIRST_THIRD -> words(text, 0, 1 / 3.0);
            case EVERY_OTHER_PARAGRAPH -> everyOther(paragraphs);
            case WORDS_5_PERCENT -> replaced(text, 0.05, random);
            case WORDS_10_PERCENT -> replaced(text, 0.10, random);
            case WORDS_15_PERCENT -> replaced(text, 0.15, random);
            case WORDS_10_PERCENT_AND_CUT_TO_TWO_THIRDS -> replaced(words(text, 0, 2 / 3.0), 0.10, random);
            case FOLLOW_UP_WITH_BACKGROUND -> halfOfEach(other, text);
            case SAME_FORM_OTHER_NUMBERS -> form(text, random);
            case SAME_FURNITURE_OF_ONE_SITE -> other;
            case WORDS_35_PERCENT -> replaced(text, 0.35, random);
        };
    }

    /** A report made by a form: a number in every twelve words, and every number another. */
    static String form(String text, Random random) {
        String[] words = DIGIT.matcher(text).replaceAll("").split("\\s+", -1);
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < words.length; i++) {
            form.append(words[i]).append(' ');
            if (i % 12 == 11) {
                form.append(random.nextInt(100_000)).append(' ');
            }
        }
        return form.toString();
    }

    /** As many words that are new as there are of what has been said before. */
    private static String halfOfEach(String news, String before) {
        int words = Math.min(news.split(" ", -1).length, before.split(" ", -1).length) / 2;
        return Stream.of(news, before)
                .map(text -> String.join(" ", List.of(text.split(" ", -1)).subList(0, words)))
                .collect(Collectors.joining("\n"));
    }

    private static String everyOther(List<String> paragraphs) {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i += 2) {
            kept.add(paragraphs.get(i));
        }
        return joined(List.of(kept));
    }

    private static String words(String text, double from, double to) {
        String[] words = text.split(" ", -1);
        return String.join(
                " ", List.of(words).subList((int) (words.length * from), (int) Math.round(words.length * to)));
    }

    private static String replaced(String text, double share, Random random) {
        return Stream.of(text.split(" ", -1))
                .map(word -> random.nextDouble() < share ? "w" + random.nextInt(5_000) + "x" : word)
                .map(word -> word.startsWith("w") && word.endsWith("x") ? letters(word) : word)
                .collect(Collectors.joining(" "));
    }

    /** Words have no digits: numbers are another matter. */
    private static String letters(String word) {
        return word.chars()
                .mapToObj(character -> Character.isDigit(character)
                        ? String.valueOf((char) (character - '0' + 'a'))
                        : String.valueOf((char) character))
                .collect(Collectors.joining())
                .toLowerCase(Locale.ROOT);
    }

    private static List<String> tail(List<String> list) {
        return list.subList(1, list.size());
    }

    private static String joined(List<List<String>> parts) {
        return parts.stream().flatMap(List::stream).collect(Collectors.joining("\n\n"));
    }
}
