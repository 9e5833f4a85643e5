package io.onrecord.dashboard;

import io.onrecord.contracts.ArticleState;
import io.onrecord.contracts.api.ArticleReceipt;
import io.onrecord.contracts.api.Problem;
import io.onrecord.contracts.api.TopicReceipt;
import io.onrecord.contracts.api.UploadReport;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What ingest-service answers. */
final class TakenIn {
    private TakenIn() {}

    /** Empty is 404. */
    static Optional<?> answer(String path, FakeServices.Seen request) {
        if (path.endsWith("/retry") || path.endsWith("/announce")) {
            return Optional.of(Map.of());
        }
        if (path.endsWith("/copy")) {
            return Optional.of(
                    request.text().contains("nowhere")
                            ? Problem.of(
                                    422, "copy-of-invalid", "The decision cannot be accepted", "of: give the id", path)
                            : Map.of());
        }
        if (path.startsWith("/q/")) {
            return Optional.of(Map.of(
                    "openapi", "3.1.0", "info", Map.of("title", "Handing in", "version", "1"), "paths", Map.of()));
        }
        if (path.startsWith("/positions/changes/")) {
            return Positioned.decided(path, request);
        }
        if (path.startsWith("/takedowns")) {
            return TakenDown.asked(path, request);
        }
        if (path.startsWith("/reextractions")) {
            return ReadAgain.asked(path, request);
        }
        if (path.startsWith("/corrections")) {
            return Corrected.made(path, request);
        }
        if (path.startsWith("/topics")) {
            return Optional.of(
                    request.text().contains("Ceasefire")
                            ? Problem.of(
                                    409, "topic-curated", "This topic is not yours to change", "Choose another.", path)
                            : new TopicReceipt("bees", 1, "/api/v1/topics/bees"));
        }
        if (path.startsWith("/keys")) {
            return Keyed.changed(path, request);
        }
        if (path.startsWith("/feeds")) {
            return Followed.changed(path, request);
        }
        if (path.equals("/pages")) {
            return Optional.of(
                    request.text().contains("gone")
                            ? Problem.of(422, "page-not-fetched", "The page could not be fetched", "Error 404.", path)
                            : receipt(World.ARTICLE, "https://news.example.org/1"));
        }
        if (!path.equals("/articles")) {
            return Optional.empty();
        }
        if (request.headers().getOrDefault("content-type", "").startsWith("multipart/")) {
            return Optional.of(uploaded(request.text()));
        }
        return Optional.of(
                request.text().contains("BINARY")
                        ? Problem.of(422, "not-text", "This is not text", "Send plain text or HTML.", path)
                        : receipt(World.ARTICLE, null));
    }

    private static UploadReport uploaded(String body) {
        List<UploadReport.Refusal> refused = body.contains("picture.png")
                ? List.of(new UploadReport.Refusal(
                        "picture.png",
                        Problem.of(422, "not-text", "This is not text", "Send plain text or HTML.", null)))
                : List.of();
        if (body.contains("all.zip")) {
            int many = body.contains("a thousand") ? 1000 : 1;
            return new UploadReport(
                    Collections.nCopies(many, receipt(World.WAITING, "all.zip!/talks.txt")),
                    refused,
                    List.of(new UploadReport.PassedOver("all.zip", "files of other kinds", 1234)));
        }
        return new UploadReport(List.of(receipt(World.WAITING, "talks.txt")), refused, List.of());
    }

    private static ArticleReceipt receipt(UUID id, String filename) {
        return new ArticleReceipt(
                id, 1, true, ArticleState.RECEIVED, "/api/v1/articles/" + id + "/state", filename, null);
    }
}
