package io.onrecord.local.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import io.onrecord.local.api.Api;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** What a large record is asked: by its loudest speakers and topics, and by some that are hardly heard. */
final class Questions {
    private static final int PAGE = 20;
    private static final int DEEP = 1_000;
    private static final int AT_ONCE = 100;
    private static final int LOUD = 12;
    private static final int FAR = 40;
    private static final int DAYS = 90;

    private final Api api;
    private final Consumer<String> progress;
    private final RandomGenerator random = new SplittableRandom(7);
    private final List<String> speakers = new ArrayList<>();
    private final List<String> topics = new ArrayList<>();
    private final List<String> outlets = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private LocalDate last = LocalDate.EPOCH;

    /**
     * One kind of question.
     *
     * @param paths with filters of every sort
     * @param page whether the dashboard is asked, not the API
     */
    record Sort(String name, List<String> paths, boolean page) {}

    Questions(Api api, Consumer<String> progress) {
        this.api = api;
        this.progress = progress;
    }

    List<Sort> all() throws IOException, InterruptedException {
        look();
        List<Sort> sorts = new ArrayList<>();
        sorts.add(new Sort("statement search, page 1", search(), false));
        progress.accept("walking to page " + DEEP + " of some lists");
        sorts.add(new Sort("statement search, page 1,000", deep(), false));
        sorts.add(new Sort("speaker", each("/api/v1/speakers/", speakers), false));
        sorts.add(new Sort("topic", each("/api/v1/topics/", topics), false));
        sorts.add(new Sort("positions", pairs("/api/v1/positions?"), false));
        sorts.add(new Sort("trends of all topics, a week", trends(), false));
        sorts.add(new Sort("articles that name a speaker", named(), false));
        sorts.add(new Sort("page of a speaker", each("/speakers/", speakers), true));
        sorts.add(new Sort("page of a topic", each("/topics/", topics), true));
        sorts.add(new Sort("page of a search", pages(), true));
        sorts.add(new Sort("page of positions", pairs("/positions?"), true));
        sorts.add(new Sort("page of trends", List.of("/trends", "/trends?of=speakers"), true));
        sorts.add(new Sort("overview", List.of("/"), true));
        return sorts;
    }

    private void look() throws IOException, InterruptedException {
        for (JsonNode topic : api.get("topics", JsonNode.class)) {
            if (topic.path("statements").asLong() > 0) {
                topics.add(topic.path("id").asText());
            }
        }
        @Nullable String next = null;
        for (int page = 0; page < FAR; page++) {
            JsonNode found = api.get("speakers?limit=" + AT_ONCE + cursor(next), JsonNode.class);
            for (JsonNode speaker : found.path("items")) {
                // All the loud ones, and ever fewer of those behind.
                if (page == 0 || random.nextInt(20) == 0) {
                    speakers.add(speaker.path("id").asText());
                }
            }
            next = found.path("next").asText(null);
            if (next == null) {
                break;
            }
        }
        for (JsonNode outlet : api.get("outlets", JsonNode.class)) {
            if (outlet.path("outlet").isTextual() && outlets.size() < FAR) {
                outlets.add(encoded(outlet.path("outlet").asText()));
            }
        }
        for (JsonNode statement :
                api.get("statements?limit=" + AT_ONCE, JsonNode.class).path("items")) {
            String text = statement.path("text").asText();
            words.add(encoded(text.substring(text.lastIndexOf(' ') + 1)));
            if (last.equals(LocalDate.EPOCH)) {
                last = LocalDate.parse(
                        statement.path("published").path("value").asText().substring(0, 10));
            }
        }
    }

    private List<String> search() {
        List<String> paths = new ArrayList<>();
        String list = "/api/v1/statements?limit=" + PAGE;
        for (int i = 0; i < 20; i++) {
            paths.add(list);
            paths.add(list + "&topic=" + one(topics));
            paths.add(list + "&speaker=" + one(speakers));
            paths.add(list + "&outlet=" + one(outlets));
            paths.add(list + "&speaker=" + one(speakers) + "&topic=" + one(topics));
            paths.add(list + "&speaker=" + one(speakers) + "&outlet=" + one(outlets));
            paths.add(list + "&topic=" + one(topics) + "&kind=direct");
            paths.add(list + "&first=true&topic=" + one(topics));
            paths.add(list + "&status=denied");
            paths.add(list + "&q=" + one(words));
            paths.add(list + "&from=" + day() + "&to=" + last);
            paths.add(list + "&to=" + day() + "&topic=" + one(topics));
        }
        return paths;
    }

    private List<String> pages() {
        return search().stream()
                .map(path -> path.replace("/api/v1/statements?limit=" + PAGE, "/statements?"))
                .toList();
    }

    /** A list that ends before is asked for its last page. */
    private List<String> deep() throws IOException, InterruptedException {
        List<String> filters = new ArrayList<>(List.of("", "&first=true", "&kind=direct"));
        for (int i = 0; i < LOUD; i++) {
            filters.add("&topic=" + topics.get(random.nextInt(topics.size())));
            filters.add("&speaker=" + speakers.get(i % speakers.size()));
        }
        List<String> paths = new ArrayList<>();
        for (String filter : filters) {
            @Nullable String at = null;
            for (int row = 0; row < DEEP * PAGE; row += AT_ONCE) {
                String next = api.get("statements?limit=" + AT_ONCE + filter + cursor(at), JsonNode.class)
                        .path("next")
                        .asText(null);
                if (next == null) {
                    break;
                }
                at = next;
            }
            paths.add("/api/v1/statements?limit=" + PAGE + filter + cursor(at));
        }
        return paths;
    }

    private List<String> pairs(String path) {
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            paths.add(path + "speaker=" + one(speakers) + "&topic=" + one(topics));
        }
        return paths;
    }

    private List<String> trends() {
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < DAYS; i++) {
            paths.add("/api/v1/trends?of=topics&days=7&to=" + last.minusDays(i));
        }
        return paths;
    }

    private LocalDate day() {
        return last.minusDays(random.nextInt(2_000));
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** The counts, and the lists that they open. */
    private List<String> named() {
        List<String> paths = new ArrayList<>();
        for (String id : speakers) {
            paths.add("/api/v1/speakers/" + id + "/named");
            for (String quotes : List.of("", "&quotes=true", "&quotes=false")) {
                paths.add("/api/v1/articles?names=" + id + quotes);
            }
        }
        return paths;
    }

    private static List<String> each(String path, List<String> ids) {
        return ids.stream().map(id -> path + id).toList();
    }

    private static String cursor(@Nullable String next) {
        return next == null ? "" : "&cursor=" + encoded(next);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
