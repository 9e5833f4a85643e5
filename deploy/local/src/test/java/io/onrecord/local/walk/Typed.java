package io.onrecord.local.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Addresses that no link leads to: what people have typed or chosen, made of what the record at hand holds. */
final class Typed {
    private static final int SOME = 3;

    private Typed() {}

    static List<String> on(Site site) {
        JsonNode overview = site.json("/api/v1/overview");
        List<String> addresses = new ArrayList<>(List.of("/"));
        addresses.addAll(searches(overview));
        addresses.add(comparison("topics", ids(overview.path("topTopics"), "id")));
        addresses.add(comparison("speakers", ids(overview.path("topSpeakers"), "id")) + "&id=unknown");
        addresses.add(comparison("outlets", ids(site.json("/api/v1/outlets"), "outlet")) + "&by=month");
        addresses.add("/upload/progress?article="
                + overview.path("latest").get(0).path("articleId").asText());
        return addresses;
    }

    /** Words of the newest statement: by themselves, in order, the best first, and with a speaker who did not use them. */
    private static List<String> searches(JsonNode overview) {
        JsonNode latest = overview.path("latest").get(0);
        String text = latest.path("text").asText().replaceAll("[^\\p{L} ]", "").strip();
        String longest = Arrays.stream(text.split(" ", -1))
                .max(Comparator.comparingInt(String::length))
                .orElseThrow();
        Address word = Address.of("/statements").with(Map.of("q", longest));
        String other = ids(overview.path("topSpeakers"), "id").stream()
                .filter(id -> !id.equals(latest.path("speaker").path("id").asText()))
                .findFirst()
                .orElseThrow();
        return List.of(
                word.toString(),
                Address.of("/statements").with(Map.of("q", "\"" + text + "\"")).toString(),
                word.with(Map.of("sort", "relevance")).toString(),
                word.with(Map.of("speaker", other)).toString(),
                Address.of("/articles").with(Map.of("q", longest)).toString(),
                Address.of("/speakers")
                        .with(Map.of("q", latest.path("speaker").path("name").asText("a")))
                        .toString());
    }

    private static String comparison(String of, List<String> ids) {
        StringBuilder address = new StringBuilder("/compare?of=" + of);
        ids.forEach(id -> address.append('&')
                .append(Address.of("").with(Map.of("id", id)).toString().substring(1)));
        return address.toString();
    }

    private static List<String> ids(JsonNode some, String name) {
        List<String> ids = new ArrayList<>();
        for (JsonNode one : some) {
            if (one.path(name).isTextual() && ids.size() < SOME) {
                ids.add(one.path(name).asText());
            }
        }
        return ids;
    }
}
