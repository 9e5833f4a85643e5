package io.onrecord.dashboard.page;

import io.onrecord.contracts.api.Problem;
import io.onrecord.contracts.api.ProblemException;
import io.onrecord.dashboard.services.ServiceDownException;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Errors as pages of the same house: what was wrong, what to do, never a stack trace. */
class Errors {
    private static final Logger LOG = Logger.getLogger(Errors.class);

    private final Pages pages;

    Errors(Pages pages) {
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "page")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance error(int status, String title, String detail);
    }

    @ServerExceptionMapper
    public Response problem(ProblemException refused) {
        Problem problem = refused.problem();
        if (problem.status() == 401) {
            return pages.signIn();
        }
        String detail = Objects.requireNonNullElse(problem.detail(), "The service gave no further reason.");
        return show(problem.status(), problem.title(), detail);
    }

    @ServerExceptionMapper
    public Response down(ServiceDownException down) {
        LOG.warnf("query-service %s", down.getMessage());
        return recordUnreachable();
    }

    @ServerExceptionMapper
    public Response unreachable(ProcessingException noAnswer) {
        LOG.warnf("query-service did not answer: %s", noAnswer.getMessage());
        return recordUnreachable();
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException refused) {
        int status = refused.getResponse().getStatus();
        return switch (status) {
            case 404 -> notFound();
            case 405 -> show(405, "That cannot be done here", "The page exists, but it does not take this method.");
            case 413 ->
                show(413, "That is too much at once", "Send fewer or smaller files; one article may have 2 MiB.");
            case 415 -> show(415, "This form cannot be read", "Use the form on the page; it sends what is needed.");
            default ->
                status >= 500
                        ? unexpected(refused)
                        : show(
                                status,
                                "The request cannot be understood",
                                "Go back, check what you entered, try again.");
        };
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable unexpected) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.errorf(unexpected, "error %s", reference);
        return show(
                500,
                "Something went wrong here",
                "This is our mistake, not yours. The log has the details under the reference " + reference + ".");
    }

    private Response notFound() {
        return show(
                404,
                "There is no such page",
                "The address may be mistyped, or what it named is no longer in the record.");
    }

    private Response recordUnreachable() {
        return show(
                503,
                "The record cannot be reached just now",
                "The pages are here, but the query service that reads the record does not answer. "
                        + "Nothing is lost. Try again in a minute.");
    }

    private Response show(int status, String title, String detail) {
        return pages.of(status, Templates.error(status, title, detail));
    }
}
