package io.onrecord.dashboard.reextraction;

import io.onrecord.contracts.api.ProblemException;
import io.onrecord.contracts.api.ReextractionSubmission;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** What is to be read again, as the form has it, or as a person typed it and could not send it. */
public final class Draft {
    @RestForm
    public @Nullable String token;

    @RestForm
    public @Nullable String outlet;

    @RestForm
    public @Nullable String from;

    @RestForm
    public @Nullable String to;

    @RestForm
    public @Nullable String extractor;

    @RestForm
    public @Nullable String perMinute;

    @RestForm
    public @Nullable String reason;

    public String shown(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }

    /** @throws ProblemException 422 when the pace is no number */
    ReextractionSubmission submission() {
        String pace = shown(perMinute).strip();
        try {
            return new ReextractionSubmission(
                    outlet, from, to, extractor, pace.isEmpty() ? null : Integer.valueOf(pace), reason);
        } catch (NumberFormatException noNumber) {
            throw new ProblemException(
                    422,
                    "reextraction-pace-invalid",
                    "The re-extraction cannot begin",
                    "Articles a minute are a whole number, or left empty.");
        }
    }
}
