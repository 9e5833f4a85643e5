package io.onrecord.query.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Adds to every operation an example of its answer and the problems that it can end in. */
@OpenApiFilter
public final class CompleteDocument implements OASFilter {
    private static final String JSON = "application/json";
    private static final String STREAM = "text/event-stream";

    /** Filter words that mean the same everywhere, and may not be left out here. */
    private static final Map<String, List<String>> REQUIRED = Map.of("getPosition", List.of("speaker", "topic"));

    private final Examples examples = new Examples();

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        if (document.getComponents().getSchemas() != null) {
            SayWhatMayBeNull.in(document.getComponents().getSchemas());
        }
        document.getComponents().addSchema("Problem", problem());
        Map<String, PathItem> paths = document.getPaths().getPathItems();
        paths.forEach((path, item) -> item.getOperations().values().forEach(operation -> describe(path, operation)));
    }

    private void describe(String path, Operation operation) {
        APIResponse good = operation.getResponses().getAPIResponse("200");
        good.setDescription(operation.getSummary());
        examples.of(operation.getOperationId())
                .ifPresent(example -> good.getContent().getMediaType(JSON).setExample(example));
        List<String> required = REQUIRED.getOrDefault(operation.getOperationId(), List.of());
        Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of()).stream()
                .filter(parameter -> required.contains(parameter.getName()))
                .forEach(parameter -> parameter.setRequired(true));
        if (!good.getContent().hasMediaType(STREAM)) {
            unchanged(operation);
        }
        answer(operation, "400", "A parameter is unknown or cannot be meant", 400, "invalid-parameter");
        if (path.contains("{id}")) {
            answer(operation, "404", "The record holds nothing with this id", 404, "article-not-found");
        }
        if (path.contains("/articles/{id}") || path.contains("/speakers/{id}")) {
            answer(operation, "410", "It was taken down", 410, "article-taken-down");
        }
        answer(
                operation,
                "401",
                "Nobody has signed in where somebody must, or the key opens nothing",
                401,
                "not-signed-in");
        answer(operation, "403", "Whoever signed in lacks the scope", 403, "not-allowed");
        answer(operation, "406", "There is no such media type here", 406, "not-acceptable");
        answer(operation, "429", "More than one may ask in a minute", 429, "too-many-requests");
        answer(operation, "500", "Something went wrong in this service", 500, "internal-error");
        answer(operation, "503", "The record cannot answer now, or not in time", 503, "query-too-slow");
    }

    private static void unchanged(Operation operation) {
        operation
                .getResponses()
                .addAPIResponse(
                        "304",
                        OASFactory.createAPIResponse()
                                .description("If-None-Match names the ETag of the answer: you have it already"));
    }

    private static void answer(Operation operation, String status, String description, int number, String code) {
        MediaType problem = OASFactory.createMediaType()
                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))
                .example(Map.of(
                        "type",
                        "/problems/" + code,
                        "title",
                        description,
                        "status",
                        number,
                        "detail",
                        "what was wrong here, and what to do",
                        "code",
                        code,
                        "instance",
                        "/api/v1/statements"));
        Content content =
                OASFactory.createContent().addMediaType(io.onrecord.contracts.api.Problem.MEDIA_TYPE, problem);
        operation
                .getResponses()
                .addAPIResponse(
                        status,
                        OASFactory.createAPIResponse().description(description).content(content));
    }

    private static Schema problem() {
        Schema schema = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("An error as RFC 9457 problem details; programs go by 'code'.")
                .required(List.of("type", "title", "status", "detail", "code"));
        for (String name : List.of("type", "title", "detail", "code", "instance")) {
            schema.addProperty(name, OASFactory.createSchema().addType(Schema.SchemaType.STRING));
        }
        return schema.addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER));
    }
}
