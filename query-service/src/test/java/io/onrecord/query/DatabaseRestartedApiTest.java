package io.onrecord.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Connections end, as they do when Postgres is restarted or gives its place to another. */
@QuarkusTest
class DatabaseRestartedApiTest extends ApiTest {
    private static final List<String> ADDRESSES =
            List.of("/overview", "/statements", "/topics", "/speakers", "/trends");
    private static final int TIMES = 20;

    private static TestRecord record;

    @BeforeAll
    static void open() throws SQLException {
        record = TestRecord.emptied().topic("economy", null, 0);
    }

    @AfterAll
    static void close() throws SQLException {
        record.close();
    }

    private static void endConnections() throws SQLException {
        record.run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'onrecord_query'");
    }

    @Test
    void whoAsksAfterwardsIsAnswered() throws SQLException {
        for (String address : ADDRESSES) {
            ok(address);
            endConnections();
            ok(address);
        }
    }

    @Test
    void whoSignsInAfterwardsIsKnown() throws SQLException {
        signedIn().get("/api/v1/dead-letters").then().statusCode(200);
        endConnections();
        signedIn().get("/api/v1/dead-letters").then().statusCode(200);
    }

    @Test
    void whoAsksMeanwhileIsAnswered() throws Exception {
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Integer>>> answers = new ArrayList<>();
            for (String address : ADDRESSES) {
                answers.add(people.submit(statuses(address)));
            }
            while (!answers.stream().allMatch(Future::isDone)) {
                endConnections();
                Thread.sleep(100);
            }
            for (Future<List<Integer>> one : answers) {
                assertThat(one.get()).hasSize(TIMES).containsOnly(200);
            }
        }
    }

    private static Callable<List<Integer>> statuses(String address) {
        return () -> {
            List<Integer> statuses = new ArrayList<>();
            for (int time = 0; time < TIMES; time++) {
                statuses.add(RestAssured.get("/api/v1" + address).statusCode());
            }
            return statuses;
        };
    }
}
