package io.onrecord.ingest.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page written for the project in the style of a real one, with the text and facts that a person takes from it. Beside
 * NAME.html lies NAME.txt: lines of facts, an empty line, the paragraphs of the text. A paragraph that starts with ~ is a
 * headline, which may be in the text or not.
 *
 * @param raw as it would come over the network
 */
@SuppressWarnings("ArrayRecordComponent") // read, never compared
record GoldPage(String name, byte[] raw, Map<String, String> facts, List<String> paragraphs, List<String> optional) {
    private static final Pattern QUOTED =
            Pattern.compile("“[^“”]+”|«[^«»]+»|„[^„“”]+[“”]|(?<![\\p{L}\\p{Nd}])\"[^\"]+\"");

    /** All pages of a folder beside the tests, by name. */
    static List<GoldPage> in(String folder) {
        URL where = Objects.requireNonNull(GoldPage.class.getResource("/pages/" + folder));
        try (Stream<Path> files = Files.list(Path.of(where.toURI()))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".html"))
                    .sorted()
                    .map(file -> read("/pages/" + folder + "/" + file.replaceFirst("\\.html$", "")))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static GoldPage read(String place) throws UncheckedIOException {
        String gold = new String(bytes(place + ".txt"), StandardCharsets.UTF_8);
        String[] parts = gold.split("\n\n+");
        Map<String, String> facts = new HashMap<>();
        parts[0].lines().forEach(line -> {
            String[] fact = line.split(": ", 2);
            facts.put(fact[0], fact[1]);
        });
        List<String> paragraphs = new ArrayList<>();
        List<String> optional = new ArrayList<>();
        for (String part : Arrays.asList(parts).subList(1, parts.length)) {
            if (part.startsWith("~ ")) {
                optional.add(part.substring(2).strip());
            } else {
                paragraphs.add(part.strip());
            }
        }
        return new GoldPage(place.replaceFirst("^.*/", ""), bytes(place + ".html"), facts, paragraphs, optional);
    }

    private static byte[] bytes(String place) {
        try (InputStream file = Objects.requireNonNull(GoldPage.class.getResourceAsStream(place), place)) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Nullable
    String fact(String key) {
        return facts.get(key);
    }

    Submission submission() {
        return new Submission(new Submission.Sent(raw, true, null), null, fact("address"), null, null, null);
    }

    /** A text that was found, without what may be in it or not. */
    String comparable(String found) {
        return Stream.of(found.split("\n", -1))
                .filter(line -> !optional.contains(line.strip()))
                .collect(Collectors.joining("\n"));
    }

    /** What stands between quotation marks. */
    List<String> quotations() {
        return paragraphs.stream()
                .flatMap(paragraph -> QUOTED.matcher(paragraph).results().map(MatchResult::group))
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
