package io.onrecord.dashboard.feed;

import io.onrecord.contracts.FeedHealth;
import io.onrecord.contracts.FeedText;
import io.onrecord.contracts.api.FeedSubmission;
import io.onrecord.contracts.api.FeedSummary;
import java.util.Arrays;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** What somebody typed about a feed, shown again when it cannot be taken. */
public class Draft {
    @RestForm
    @Nullable
    String token;

    @RestForm
    @Nullable
    String url;

    @RestForm
    @Nullable
    String title;

    @RestForm
    @Nullable
    String outlet;

    @RestForm
    @Nullable
    String text;

    @RestForm
    @Nullable
    String paused;

    static Draft of(FeedSummary feed) {
        Draft draft = new Draft();
        draft.title = feed.title();
        draft.outlet = feed.outlet();
        draft.text = feed.text().name();
        draft.paused = feed.health() == FeedHealth.PAUSED ? "on" : null;
        return draft;
    }

    FeedSubmission submission() {
        return new FeedSubmission(given(url), given(title), given(outlet), chosen(), paused != null);
    }

    private FeedText chosen() {
        return Arrays.stream(FeedText.values())
                .filter(each -> each.name().equals(text))
                .findFirst()
                .orElse(FeedText.BEST);
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }

    public String url() {
        return Objects.requireNonNullElse(url, "");
    }

    public String title() {
        return Objects.requireNonNullElse(title, "");
    }

    public String outlet() {
        return Objects.requireNonNullElse(outlet, "");
    }

    public boolean best() {
        return chosen() == FeedText.BEST;
    }

    public boolean page() {
        return chosen() == FeedText.PAGE;
    }

    public boolean feed() {
        return chosen() == FeedText.FEED;
    }

    public boolean paused() {
        return paused != null;
    }
}
