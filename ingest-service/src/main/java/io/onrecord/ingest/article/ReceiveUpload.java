package io.onrecord.ingest.article;

import io.onrecord.contracts.api.ArticleReceipt;
import io.onrecord.contracts.api.ProblemException;
import io.onrecord.contracts.api.UploadReport;
import io.onrecord.contracts.api.UploadReport.Refusal;
import io.onrecord.ingest.article.Submission.Fields;
import io.onrecord.ingest.text.Line;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Takes in every article of an upload; one that is refused does not hold up the others. */
@ApplicationScoped
class ReceiveUpload {
    private final ReadFile read;
    private final ReceiveArticle receive;
    private final ArticleLimits limits;

    ReceiveUpload(ReadFile read, ReceiveArticle receive, ArticleLimits limits) {
        this.read = read;
        this.receive = receive;
        this.limits = limits;
    }

    UploadReport receive(List<FileUpload> files, Fields fields) throws IOException {
        refuseOneAddressForMany(files, fields);
        Report report = new Report(fields);
        for (FileUpload file : files) {
            if (!read.read(file, report::take)) {
                break;
            }
        }
        return new UploadReport(report.accepted, report.refused);
    }

    private static void refuseOneAddressForMany(List<FileUpload> files, Fields fields) {
        boolean many = files.size() > 1 || files.stream().anyMatch(ReadFile::holdsMany);
        boolean ofOne = Line.of(fields.url()) != null || Line.of(fields.title()) != null;
        if (many && ofOne) {
            throw Refusals.invalid(
                    "field-of-one-article",
                    fields.url() == null ? "title" : "url",
                    "belongs to one article, and there are several; send them one by one, or as JSON");
        }
    }

    /** Fills up as the articles come. */
    private final class Report {
        private final Fields fields;
        private final List<ArticleReceipt> accepted = new ArrayList<>();
        private final List<Refusal> refused = new ArrayList<>();

        Report(Fields fields) {
            this.fields = fields;
        }

        /** Whether to go on. */
        boolean take(String name, ReadFile.Reading reading) throws IOException {
            if (accepted.size() + refused.size() >= limits.maxPerUpload()) {
                refused.add(new Refusal(
                        name, Refusals.tooMany(limits.maxPerUpload()).problem()));
                return false;
            }
            try {
                accepted.add(receive.receive(reading.read().orElse(fields)));
            } catch (ProblemException problem) {
                refused.add(new Refusal(name, problem.problem()));
            }
            return true;
        }
    }
}
