package io.onrecord.ingest;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;

/** Every request of the tests bears the key of an administrator, unless it bears another or has no filters. */
public final class SignIn implements QuarkusTestBeforeEachCallback {
    /** Opens nothing but the database of a test run. */
    public static final String KEY = "onrecord_testtesttest_" + "0".repeat(43);

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        RestAssured.replaceFiltersWith((request, response, next) -> {
            if (!request.getHeaders().hasHeaderWithName("Authorization")) {
                request.header("Authorization", "Bearer " + KEY);
            }
            return next.next(request, response);
        });
    }
}
