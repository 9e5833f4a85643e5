package io.onrecord.dashboard.named;

import io.onrecord.contracts.api.NamedSpeaker;
import io.onrecord.contracts.api.Page;
import io.onrecord.dashboard.page.Links;
import io.onrecord.dashboard.page.Pages;
import io.onrecord.dashboard.services.QueryApi;
import io.onrecord.dashboard.statement.StatementFilter;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Who is much spoken about and hardly quoted, and the other way round. */
@Path("/speakers/named")
public class ListNamed {
    private static final int A_PAGE = 30;

    private final QueryApi query;
    private final Pages pages;

    ListNamed(@RestClient QueryApi query, Pages pages) {
        this.query = query;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "named")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance list(View view);
    }

    /** What the page shows. */
    public record View(
            boolean mostly,
            List<NamedSpeaker> speakers,
            boolean later,
            String first,
            @Nullable String next) {

        /** The articles that name the speaker. */
        public String named(NamedSpeaker speaker) {
            return articles(speaker, null);
        }

        public @Nullable String quoted(NamedSpeaker speaker) {
            return speaker.quoted() == 0 ? null : articles(speaker, true);
        }

        private static String articles(NamedSpeaker speaker, @Nullable Boolean quotes) {
            return new Wanted(speaker.id(), null, StatementFilter.ALL).articles(StatementFilter.ALL, quotes);
        }
    }

    /** An order that does not exist is as good as none. */
    @GET
    public Response list(@RestQuery @Nullable String quoted, @RestQuery @Nullable String cursor) {
        boolean mostly = "mostly".equals(quoted);
        String order = mostly ? "mostly" : "hardly";
        Page<NamedSpeaker> page = query.namedSpeakers(order, cursor, A_PAGE);
        String first = "/speakers/named?quoted=" + order;
        return pages.ok(Templates.list(new View(
                mostly,
                page.items(),
                cursor != null,
                first,
                page.next() == null ? null : Links.next(first, page.next()))));
    }
}
