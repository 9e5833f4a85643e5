package io.onrecord.dashboard.article;

import io.onrecord.contracts.api.CopyDecision;
import io.onrecord.contracts.api.CopySubmission;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of an article being a copy, as the form has it.
 *
 * @param said copy, none or undecided; empty while nothing is chosen
 * @param of as it was typed
 */
public record SaidOfCopy(String said, String of, String reason) {
    private static final String COPY = "copy";
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    static SaidOfCopy of(@Nullable CopyDecision decision) {
        if (decision == null) {
            return new SaidOfCopy("", "", "");
        }
        return decision.of() == null
                ? new SaidOfCopy(CopySubmission.NONE, "", decision.reason())
                : new SaidOfCopy(COPY, decision.of().toString(), decision.reason());
    }

    /** As a form sends it, which may leave out any. */
    static SaidOfCopy typed(@Nullable String said, @Nullable String of, @Nullable String reason) {
        return new SaidOfCopy(
                Objects.requireNonNullElse(said, ""),
                Objects.requireNonNullElse(of, ""),
                Objects.requireNonNullElse(reason, ""));
    }

    /** As ingest-service takes it: of an address the id in it. */
    CopySubmission submission() {
        Matcher id = ID.matcher(of);
        String other = id.find() ? id.group() : of;
        return new CopySubmission(said.equals(COPY) ? other : said, reason);
    }
}
