package io.onrecord.dashboard.takedown;

import io.onrecord.contracts.api.ProblemException;
import io.onrecord.contracts.api.TakedownSubmission;
import io.onrecord.dashboard.page.Csrf;
import io.onrecord.dashboard.page.Pages;
import io.onrecord.dashboard.services.Ingest;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sends what a form asks to be taken down, whatever that is, or shows the form again with the reason why not. */
@ApplicationScoped
class SendTakedown {
    private final Ingest ingest;
    private final Csrf csrf;
    private final Pages pages;

    SendTakedown(Ingest ingest, Csrf csrf, Pages pages) {
        this.ingest = ingest;
        this.csrf = csrf;
        this.pages = pages;
    }

    /**
     * What a form shows besides what it is about.
     *
     * @param reason as it was typed
     * @param fault why it was refused; null when it was not
     */
    public record Draft(String reason, @Nullable String fault, String token) {}

    Response show(Function<Draft, TemplateInstance> form) {
        return pages.ok(form.apply(new Draft("", null, csrf.token())));
    }

    Response send(
            @Nullable String token,
            @Nullable String reason,
            Function<String, TakedownSubmission> wanted,
            Function<Draft, TemplateInstance> form) {
        csrf.check(token);
        String typed = Objects.requireNonNullElse(reason, "");
        try {
            ingest.takeDown(wanted.apply(typed));
            return pages.see("/takedowns?done=true");
        } catch (ProblemException refused) {
            return pages.of(refused.problem().status(), form.apply(new Draft(typed, Pages.why(refused), csrf.token())));
        }
    }
}
