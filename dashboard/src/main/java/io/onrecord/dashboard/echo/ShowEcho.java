package io.onrecord.dashboard.echo;

import io.onrecord.contracts.api.EchoDetail;
import io.onrecord.contracts.api.EchoDetail.Because;
import io.onrecord.contracts.api.EchoDetail.Carrier;
import io.onrecord.dashboard.page.Csrf;
import io.onrecord.dashboard.page.Pages;
import io.onrecord.dashboard.services.QueryApi;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;

/** Every wording of an utterance side by side. */
@Path("/echoes/{id}")
public class ShowEcho {
    private static final double PERCENT = 100;

    private final QueryApi query;
    private final Csrf csrf;
    private final Pages pages;

    ShowEcho(@RestClient QueryApi query, Csrf csrf, Pages pages) {
        this.query = query;
        this.csrf = csrf;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "echo")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance echo(View view);
    }

    /**
     * What the page shows.
     *
     * @param first who carried it first in this record
     * @param token for the forms that take a statement out of it
     */
    public record View(EchoDetail echo, Carrier first, List<Leg> way, String token) {

        /** The fullest wording, without the comma that led on to who said it. */
        public String title() {
            return echo.fullest().replaceFirst("[,;:]$", "");
        }

        /** Why a statement is taken for the same utterance, in words. */
        public String because(Because why) {
            return "in " + Math.round(why.probability() * PERCENT)
                    + " of 100 such cases the same as another wording here: "
                    + (why.run() > 1 ? why.run() + " words that say something in a row, " : "")
                    + "likeness of meaning " + Math.round(why.meaning() * PERCENT) + " of 100";
        }
    }

    @GET
    public Response show(@RestPath UUID id) {
        EchoDetail echo = query.echo(id);
        Carrier first = echo.wordings().getFirst().carriers().getFirst();
        return pages.ok(Templates.echo(new View(echo, first, Leg.all(echo), csrf.token())));
    }
}
