package io.onrecord.query;

import io.onrecord.store.RecordResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;

/** Asks the running service, which has a real database behind it and its own read-only login. */
@QuarkusTestResource(value = RecordResource.class, initArgs = @ResourceArg(name = "login", value = "onrecord_query"))
@QuarkusTestResource(KafkaInMemory.class)
abstract class ApiTest {

    static ValidatableResponse get(String path, Object... parameters) {
        return RestAssured.given()
                .queryParams(pairs(parameters))
                .get("/api/v1" + path)
                .then();
    }

    /** With the key of an administrator, which every record that {@link TestRecord} empties holds. */
    static RequestSpecification signedIn() {
        return RestAssured.given().header("Authorization", "Bearer " + TestRecord.KEY);
    }

    static ValidatableResponse ok(String path, Object... parameters) {
        return get(path, parameters).statusCode(200);
    }

    /** The ids of all pages, in order; {@code between} runs after each page. */
    static List<String> walk(String path, int limit, Task between, Object... parameters) throws Exception {
        List<String> ids = new ArrayList<>();
        String next = null;
        do {
            var all = pairs(parameters);
            all.put("limit", limit);
            if (next != null) {
                all.put("cursor", next);
            }
            var page = RestAssured.given()
                    .queryParams(all)
                    .get("/api/v1" + path)
                    .then()
                    .statusCode(200)
                    .extract();
            List<Object> found = page.path("items.id");
            found.forEach(id -> ids.add(id.toString()));
            next = page.path("next");
            between.run();
        } while (next != null);
        return ids;
    }

    private static java.util.Map<String, Object> pairs(Object... parameters) {
        var pairs = new java.util.LinkedHashMap<String, Object>();
        for (int i = 0; i < parameters.length; i += 2) {
            pairs.put((String) parameters[i], parameters[i + 1]);
        }
        return pairs;
    }

    /** Something that may fail. */
    interface Task {
        void run() throws Exception;
    }
}
