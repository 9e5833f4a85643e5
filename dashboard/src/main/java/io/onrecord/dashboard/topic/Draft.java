package io.onrecord.dashboard.topic;

import io.onrecord.contracts.api.TopicDetail;
import io.onrecord.contracts.api.TopicSubmission;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** What somebody typed to describe a topic, shown again when it cannot be taken; phrases one a line. */
public class Draft {
    @RestForm
    @Nullable
    String token;

    @RestForm
    @Nullable
    String label;

    @RestForm
    @Nullable
    String description;

    @RestForm
    @Nullable
    String parent;

    @RestForm
    @Nullable
    String phrases;

    static Draft of(TopicDetail topic, List<String> phrases) {
        var draft = new Draft();
        draft.label = topic.summary().label();
        draft.description = topic.summary().description();
        draft.parent = topic.summary().parentId();
        draft.phrases = String.join("\n", phrases);
        return draft;
    }

    TopicSubmission submission() {
        return new TopicSubmission(
                label, description, parent, List.copyOf(phrases().lines().toList()));
    }

    public String label() {
        return Objects.requireNonNullElse(label, "");
    }

    public String description() {
        return Objects.requireNonNullElse(description, "");
    }

    public String parent() {
        return Objects.requireNonNullElse(parent, "");
    }

    public String phrases() {
        return Objects.requireNonNullElse(phrases, "");
    }
}
