package io.onrecord.ingest.article;

import io.onrecord.contracts.api.ArticleReceipt;
import io.onrecord.contracts.api.Problem;
import io.onrecord.contracts.api.ProblemException;
import io.onrecord.contracts.api.UploadReport;
import io.onrecord.contracts.api.UploadReport.PassedOver;
import io.onrecord.contracts.api.UploadReport.Refusal;
import io.onrecord.ingest.archive.ArchiveLimits;
import io.onrecord.ingest.archive.OpenArchive;
import io.onrecord.ingest.article.ReceiveArticle.Received;
import io.onrecord.ingest.article.Submission.Fields;
import io.onrecord.ingest.table.Columns;
import io.onrecord.ingest.text.Line;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Takes in every article of an upload; one that is refused does not hold up the others. */
@ApplicationScoped
class ReceiveUpload {
    /** Articles that are written together. */
    private static final int AT_ONCE = 100;

    /** Bytes, or characters, of those: an upload is not held in memory. */
    private static final long MOST_PENDING = 4L << 20;

    private final ReadFile read;
    private final OpenArchive open;
    private final ReceiveArticle receive;
    private final ArticleLimits limits;

    ReceiveUpload(ReadFile read, ArchiveLimits archives, ReceiveArticle receive, ArticleLimits limits) {
        this.read = read;
        this.open = new OpenArchive(archives);
        this.receive = receive;
        this.limits = limits;
    }

    UploadReport receive(List<FileUpload> files, Fields fields, Columns columns) throws IOException {
        List<Part> parts = files.stream().map(Part::of).toList();
        refuseOneAddressForMany(parts, fields);
        Report report = new Report(fields);
        for (int i = 0; i < parts.size(); i++) {
            if (!read(parts.get(i), files.get(i), columns, report)) {
                break;
            }
        }
        return report.upload();
    }

    private boolean read(Part part, FileUpload file, Columns columns, Report report) throws IOException {
        if (part.format() != Format.ARCHIVE) {
            return read.read(part, columns, report::take);
        }
        return new ReadArchive(open, read, columns, report::take, report::passOver).read(part.name(), file);
    }

    private static void refuseOneAddressForMany(List<Part> parts, Fields fields) {
        boolean many = parts.size() > 1
                || parts.stream().anyMatch(part -> part.format().holdsMany());
        boolean ofOne = Line.of(fields.url()) != null || Line.of(fields.title()) != null;
        if (many && ofOne) {
            throw Refusals.invalid(
                    "field-of-one-article",
                    fields.url() == null ? "title" : "url",
                    "belongs to one article, and there are several; send them one by one, or as JSON");
        }
    }

    /** One article of the upload: what is to be taken in, or why it cannot be. */
    private record Named(
            String name,
            @Nullable Submission submission,
            @Nullable Problem refusal) {}

    /** Fills up as the articles come. */
    private final class Report {
        private final Fields fields;
        private final List<ArticleReceipt> accepted = new ArrayList<>();
        private final List<Refusal> refused = new ArrayList<>();
        private final List<Named> pending = new ArrayList<>();
        private long pendingSize;
        private final Map<String, Map<String, Long>> passedOver = new LinkedHashMap<>();

        Report(Fields fields) {
            this.fields = fields;
        }

        /** Whether to go on. */
        boolean take(String name, ReadFile.Reading reading) throws IOException {
            if (accepted.size() + refused.size() + pending.size() >= limits.maxPerUpload()) {
                receivePending();
                refused.add(new Refusal(
                        name, Refusals.tooMany(limits.maxPerUpload()).problem()));
                return false;
            }
            try {
                Submission submission = reading.read().orElse(fields);
                pending.add(new Named(name, submission, null));
                pendingSize += submission.body().size();
            } catch (ProblemException refusal) {
                pending.add(new Named(name, null, refusal.problem()));
            }
            if (pending.size() >= AT_ONCE || pendingSize >= MOST_PENDING) {
                receivePending();
            }
            return true;
        }

        private void receivePending() {
            Iterator<Received> received = receive.receive(pending.stream()
                            .map(Named::submission)
                            .filter(Objects::nonNull)
                            .toList())
                    .iterator();
            for (Named each : pending) {
                Received now = each.refusal == null ? received.next() : new Received(null, each.refusal);
                if (now.receipt() != null) {
                    accepted.add(now.receipt());
                } else if (now.refusal() != null) {
                    refused.add(new Refusal(each.name, now.refusal()));
                }
            }
            pending.clear();
            pendingSize = 0;
        }

        void passOver(String archive, String reason) {
            passedOver.computeIfAbsent(archive, name -> new LinkedHashMap<>()).merge(reason, 1L, Long::sum);
        }

        UploadReport upload() {
            receivePending();
            List<PassedOver> counted = passedOver.entrySet().stream()
                    .flatMap(archive -> archive.getValue().entrySet().stream()
                            .map(found -> new PassedOver(archive.getKey(), found.getKey(), found.getValue())))
                    .toList();
            return new UploadReport(accepted, refused, counted);
        }
    }
}
