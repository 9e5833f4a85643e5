package io.onrecord.dashboard.upload;

import io.onrecord.contracts.api.ArticleSubmission;
import io.onrecord.contracts.api.PageSubmission;
import org.jspecify.annotations.Nullable;

/** What somebody typed into the form; shown again when it could not be sent. */
public record Draft(String text, String title, String url, String outlet, String publishedAt) {
    static final Draft EMPTY = new Draft("", "", "", "", "");

    ArticleSubmission submission() {
        return new ArticleSubmission(text, null, given(title), given(url), given(outlet), given(publishedAt));
    }

    PageSubmission page() {
        return new PageSubmission(url, given(title), given(outlet), given(publishedAt));
    }

    static @Nullable String given(String value) {
        return value.isBlank() ? null : value;
    }
}
