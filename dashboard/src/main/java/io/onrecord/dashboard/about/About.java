package io.onrecord.dashboard.about;

import io.onrecord.dashboard.page.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** What the numbers mean, and the API's documentation. */
@Path("/")
public class About {
    private static final String POM = "/META-INF/maven/org.webjars/swagger-ui/pom.properties";

    private final Pages pages;
    private final String swagger;

    About(Pages pages) {
        this.pages = pages;
        this.swagger = "/webjars/swagger-ui/" + version();
    }

    @CheckedTemplate(basePath = "about")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance about();

        static native TemplateInstance api(String swagger);
    }

    @GET
    @Path("/about")
    public Response about() {
        return pages.ok(Templates.about());
    }

    @GET
    @Path("/api/docs")
    public Response api() {
        return pages.ok(Templates.api(swagger));
    }

    private static String version() {
        Properties pom = new Properties();
        try (InputStream in = About.class.getResourceAsStream(POM)) {
            pom.load(Objects.requireNonNull(in, "the dashboard was packaged without Swagger UI"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pom.getProperty("version");
    }
}
