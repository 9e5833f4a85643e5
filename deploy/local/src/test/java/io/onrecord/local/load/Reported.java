package io.onrecord.local.load;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Tells of each line of an upload of several articles by its number, as ingest-service does. */
public final class Reported {
    private Reported() {}

    /** Whether it is such an upload. */
    public static boolean isFor(String body) {
        return body.contains("filename=\"articles.jsonl\"");
    }

    /** Of lines with these words one is refused, one known, and one will fail; the others are good. */
    public static String of(String body) {
        List<String> accepted = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        int number = 0;
        for (String line : body.lines().filter(each -> each.startsWith("{")).toList()) {
            String name = "articles.jsonl:" + ++number;
            if (line.contains("refuse")) {
                refused.add("""
                        {"filename":"%s","problem":{"type":"/problems/article-empty","title":"Empty","status":422,\
                        "detail":"the article is empty","code":"article-empty"}}""".formatted(name));
            } else {
                String id = new UUID(line.contains("fail") ? 666 : 1, 1).toString();
                accepted.add("""
                        {"id":"%s","version":1,"created":%s,"state":"RECEIVED","location":"/x","filename":"%s"}""".formatted(id, !line.contains("known"), name));
            }
        }
        return "{\"accepted\":[" + String.join(",", accepted) + "],\"refused\":[" + String.join(",", refused)
                + "],\"passedOver\":[]}";
    }
}
