package io.onrecord.dashboard.upload;

import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The fields of the form as a browser sends them; those left empty come as empty text. */
public class Form {
    @RestForm
    @Nullable
    String token;

    @RestForm
    @Nullable
    String text;

    @RestForm
    @Nullable
    String title;

    @RestForm
    @Nullable
    String url;

    @RestForm
    @Nullable
    String outlet;

    @RestForm
    @Nullable
    String publishedAt;

    @RestForm("file")
    @Nullable
    List<FileUpload> files;

    Draft draft() {
        return new Draft(text(text), text(title), text(url), text(outlet), text(publishedAt));
    }

    /** A browser sends one nameless, empty file when none was chosen. */
    List<FileUpload> chosen() {
        List<FileUpload> sent = files;
        return sent == null
                ? List.of()
                : sent.stream()
                        .filter(file ->
                                file.fileName() != null && !file.fileName().isBlank())
                        .toList();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
