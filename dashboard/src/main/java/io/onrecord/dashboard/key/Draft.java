package io.onrecord.dashboard.key;

import io.onrecord.contracts.api.ProblemException;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** A key as somebody describes it in the form. */
public class Draft {
    @RestForm
    @Nullable
    String token;

    @RestForm
    @Nullable
    String name;

    @RestForm("scope")
    @Nullable
    List<String> scopes;

    @RestForm
    @Nullable
    String days;

    public String name() {
        return name == null ? "" : name.strip();
    }

    public String days() {
        return days == null ? "" : days.strip();
    }

    public List<String> scopes() {
        return scopes == null ? List.of() : scopes;
    }

    public boolean has(String scope) {
        return scopes().contains(scope);
    }

    /** Null for ever. */
    @Nullable
    Integer lasting() {
        try {
            return days().isEmpty() ? null : Integer.valueOf(days());
        } catch (NumberFormatException noNumber) {
            throw new ProblemException(
                    422, "key-invalid", "The key cannot be made", "Days are a whole number, or left empty.");
        }
    }
}
