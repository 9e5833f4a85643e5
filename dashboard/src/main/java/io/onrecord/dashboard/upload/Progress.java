package io.onrecord.dashboard.upload;

import io.onrecord.contracts.ArticleState;
import io.onrecord.contracts.api.ArticleProgress;
import io.onrecord.contracts.api.ArticleReceipt;
import io.onrecord.contracts.api.ProblemException;
import io.onrecord.contracts.api.UploadReport;
import io.onrecord.dashboard.page.Links;
import io.onrecord.dashboard.services.QueryApi;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Where articles that were just handed in are on their way. */
@ApplicationScoped
class Progress {
    private static final int LONGEST_NAME = 60;
    private static final String PASTED = "Pasted text";

    private final QueryApi query;

    Progress(@RestClient QueryApi query) {
        this.query = query;
    }

    /**
     * One article handed in.
     *
     * @param statements how many were found; null until it was read
     * @param note why it failed, that the record had it already, or what else is to be known of it
     */
    public record Row(
            UUID id,
            String name,
            ArticleState state,
            @Nullable Integer statements,
            @Nullable String note) {}

    /**
     * What became of an upload.
     *
     * @param watch address of the accepted ones' progress
     */
    public record Report(
            List<Row> accepted,
            List<UploadReport.Refusal> refused,
            List<UploadReport.PassedOver> passedOver,
            String watch) {

        public boolean underway() {
            return accepted.stream().anyMatch(row -> HandIn.underway(row.state()));
        }

        /** Whether the page can look again: one that came as the answer to an upload cannot, and one of an archive may have too many. */
        public boolean looksAgain() {
            return underway() && refused.isEmpty() && passedOver.isEmpty() && accepted.size() <= Forward.MOST_FILES + 1;
        }

        public boolean live() {
            return looksAgain() || (underway() && !watch.isEmpty());
        }

        static Report of(UploadReport report, String watch) {
            return new Report(
                    report.accepted().stream().map(Progress::row).toList(),
                    report.refused(),
                    report.passedOver(),
                    watch);
        }
    }

    Report of(List<UUID> articles, List<String> names) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(articles.size(), Forward.MOST_FILES + 1); i++) {
            rows.add(row(articles.get(i), i < names.size() ? names.get(i) : PASTED));
        }
        return new Report(rows, List.of(), List.of(), "");
    }

    private Row row(UUID id, String name) {
        try {
            ArticleProgress at = query.progress(id);
            return new Row(id, shortened(name), at.state(), at.statements(), at.reason());
        } catch (ProblemException unknown) {
            return new Row(id, shortened(name), ArticleState.RECEIVED, null, null);
        }
    }

    private static Row row(ArticleReceipt receipt) {
        String known = receipt.created() ? null : "The record had exactly this already.";
        String note = known == null ? receipt.note() : known;
        return new Row(receipt.id(), shortened(name(receipt)), receipt.state(), null, note);
    }

    static String address(List<ArticleReceipt> accepted) {
        return accepted.stream()
                .map(receipt -> "article=" + receipt.id() + "&name=" + Links.encode(shortened(name(receipt))))
                .collect(Collectors.joining("&", "/upload/progress?", ""));
    }

    private static String name(ArticleReceipt receipt) {
        return Objects.requireNonNullElse(receipt.filename(), PASTED);
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)) + "…";
    }
}
