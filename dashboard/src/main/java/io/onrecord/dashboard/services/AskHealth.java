package io.onrecord.dashboard.services;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Asks ingest-service how it is doing. */
@ApplicationScoped
public class AskHealth {
    private static final Health AWAY = new Health(false, false, null, null);
    private static final String WORKS = "works";

    private final HealthApi api;
    private final ObjectMapper json;

    AskHealth(@RestClient HealthApi api, ObjectMapper json) {
        this.api = api;
        this.json = json;
    }

    /**
     * How it is doing.
     *
     * @param answers whether it answers at all
     * @param ready whether it can write articles down
     * @param announcing why they cannot be announced; null when they can
     * @param version null when it does not say
     */
    public record Health(
            boolean answers,
            boolean ready,
            @Nullable String announcing,
            @Nullable String version) {}

    public Health ofIngest() {
        try (var response = api.ready()) {
            return read(response.getStatus() == 200, response.readEntity(String.class));
        } catch (WebApplicationException notReady) {
            try (var response = notReady.getResponse()) {
                return read(false, response.readEntity(String.class));
            }
        } catch (ProcessingException away) {
            return AWAY;
        }
    }

    private Health read(boolean ready, String answer) {
        try {
            for (JsonNode check : json.readTree(answer).path("checks")) {
                JsonNode announcing = check.at("/data/announcing");
                if (announcing.isTextual()) {
                    return new Health(
                            true,
                            ready,
                            announcing.asText().equals(WORKS) ? null : announcing.asText(),
                            check.at("/data/version").asText(null));
                }
            }
        } catch (JsonProcessingException notOurs) {
            return AWAY;
        }
        return AWAY;
    }
}
