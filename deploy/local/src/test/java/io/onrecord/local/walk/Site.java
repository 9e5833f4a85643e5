package io.onrecord.local.walk;

import com.fasterxml.jackson.databind.JsonNode;
import io.onrecord.local.api.Api;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** One instance: its pages, and the lists of its API, each read to its end once. */
final class Site {
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>;\\s*rel=\"?next\"?");
    private static final String MOST = "200";

    private final URI base;
    /** A name that is typed for a speaker leads on to the speaker. */
    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

    private final Map<String, Listed> lists = new ConcurrentHashMap<>();

    Site(String address) {
        this.base = URI.create(address);
    }

    /** Its location is where one was led on to. */
    Document page(Address address) {
        HttpResponse<String> answer = get(base.resolve(address.toString()));
        return Jsoup.parse(answer.body(), answer.uri().toString());
    }

    JsonNode json(String path) {
        return json(get(base.resolve(path)));
    }

    Listed list(Address address) {
        return lists.computeIfAbsent(address.toString(), this::read);
    }

    private Listed read(String address) {
        List<JsonNode> items = new ArrayList<>();
        boolean pages = !address.startsWith("/api/v1/topics")
                && !address.startsWith("/api/v1/outlets")
                && !address.endsWith("/like");
        URI next = base.resolve(
                pages ? Address.of(address).with(Map.of("limit", MOST)).toString() : address);
        while (next != null) {
            HttpResponse<String> answer = get(next);
            JsonNode body = json(answer);
            (body.isArray() ? body : body.path("items")).forEach(items::add);
            Matcher link = NEXT.matcher(String.join(",", answer.headers().allValues("Link")));
            next = link.find() ? next.resolve(link.group(1)) : null;
        }
        return Listed.of(items);
    }

    private HttpResponse<String> get(URI uri) {
        try {
            HttpResponse<String> answer =
                    http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new Refused(uri + " is answered with " + answer.statusCode() + ": "
                        + Jsoup.parse(answer.body()).text());
            }
            return answer;
        } catch (IOException broken) {
            throw new UncheckedIOException(uri.toString(), broken);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return Api.JSON.readTree(answer.body());
        } catch (IOException notJson) {
            throw new UncheckedIOException(answer.uri().toString(), notJson);
        }
    }
}
