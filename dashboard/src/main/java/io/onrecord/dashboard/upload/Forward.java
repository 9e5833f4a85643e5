package io.onrecord.dashboard.upload;

import io.onrecord.contracts.api.ArticleReceipt;
import io.onrecord.contracts.api.ProblemException;
import io.onrecord.contracts.api.UploadReport;
import io.onrecord.dashboard.services.Ingest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.client.api.ClientMultipartForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Hands what a browser sent on to ingest-service. */
@ApplicationScoped
class Forward {
    static final int MOST_FILES = 50;

    private final Ingest ingest;

    Forward(Ingest ingest) {
        this.ingest = ingest;
    }

    UploadReport send(Draft draft, List<FileUpload> files) {
        if (draft.text().isBlank() && files.isEmpty()) {
            return page(draft);
        }
        if (files.size() > MOST_FILES) {
            throw new ProblemException(
                    422,
                    "too-many-files",
                    "Too many files at once",
                    "Choose at most " + MOST_FILES + ". For more, run ./onrecord load with the folder's name.");
        }
        List<ArticleReceipt> accepted = new ArrayList<>();
        List<UploadReport.Refusal> refused = new ArrayList<>();
        List<UploadReport.PassedOver> passedOver = new ArrayList<>();
        if (!files.isEmpty()) {
            UploadReport report = ingest.upload(parts(draft, files));
            accepted.addAll(report.accepted());
            refused.addAll(report.refused());
            passedOver.addAll(report.passedOver());
        }
        if (!draft.text().isBlank()) {
            text(draft, files.isEmpty(), accepted, refused);
        }
        return new UploadReport(accepted, refused, passedOver);
    }

    /** An address alone is where the article is to be had; beside a text or a file it says where that was published. */
    private UploadReport page(Draft draft) {
        if (draft.url().isBlank()) {
            throw new ProblemException(
                    422,
                    "nothing-given",
                    "There is nothing to take in",
                    "Paste a text, choose at least one file, or give the address of a page.");
        }
        return new UploadReport(List.of(ingest.fetch(draft.page())), List.of(), List.of());
    }

    /** Beside files that were taken in, a refused text is one refusal more; alone it is the form's own fault. */
    private void text(Draft draft, boolean alone, List<ArticleReceipt> accepted, List<UploadReport.Refusal> refused) {
        try {
            accepted.add(ingest.submit(draft.submission()));
        } catch (ProblemException no) {
            if (alone) {
                throw no;
            }
            refused.add(new UploadReport.Refusal("the pasted text", no.problem()));
        }
    }

    /** A title and an address belong to one article, so they go along only when there is one. */
    private static ClientMultipartForm parts(Draft draft, List<FileUpload> files) {
        ClientMultipartForm form = ClientMultipartForm.create();
        for (FileUpload file : files) {
            String type = file.contentType() == null ? "application/octet-stream" : file.contentType();
            form.binaryFileUpload("file", file.fileName(), file.uploadedFile().toString(), type);
        }
        if (files.size() == 1 && draft.text().isBlank()) {
            attribute(form, "title", draft.title());
            attribute(form, "url", draft.url());
        }
        attribute(form, "outlet", draft.outlet());
        attribute(form, "publishedAt", draft.publishedAt());
        return form;
    }

    private static void attribute(ClientMultipartForm form, String name, String value) {
        if (!value.isBlank()) {
            form.attribute(name, value, null);
        }
    }
}
