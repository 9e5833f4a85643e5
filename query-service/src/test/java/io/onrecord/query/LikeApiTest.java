package io.onrecord.query;

import static io.onrecord.query.TestRecord.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.onrecord.contracts.MeaningCells;
import io.onrecord.contracts.PackedVector;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LikeApiTest extends ApiTest {
    private static final MeaningCells CELLS = MeaningCells.standard();

    @BeforeEach
    void record() throws Exception {
        Sample.write();
    }

    @Test
    void theNearestInMeaningComeFirstAndItsOwnEchoAndCopiesAreLeftOut() throws Exception {
        Random random = new Random(3);
        float[] meaning = direction(random);
        try (TestRecord record = TestRecord.opened()) {
            means(record, "withdrawal", meaning);
            means(record, "near", mixed(meaning, 0.3f, random));
            means(record, "denied", mixed(meaning, 0.6f, random));
            means(record, "agreed", direction(random));
            record.echo("copy", "withdrawal", false, "later", 5, "DIRECT", "Anna Orlova", "its copy");
            means(record, "copy", meaning);
            record.echo("copied", "near", false, "later", 6, "DIRECT", "Boris Tamm", "copy of the near");
            means(record, "copied", meaning);
        }
        ok("/statements/" + id("withdrawal") + "/like")
                .body("statement.id", equalTo(id("withdrawal").toString()))
                .body(
                        "items.statement.id",
                        contains(id("near").toString(), id("denied").toString()))
                .body("compared", equalTo(3));
        List<Float> near =
                ok("/statements/" + id("withdrawal") + "/like").extract().path("items.likeness");
        assertThat(near.getFirst()).isBetween(0.9f, 1f);
        assertThat(near.getLast()).isBetween(0.8f, 0.9f);
    }

    @Test
    void whatHasNoMeaningYetIsLikeNothing() {
        ok("/statements/" + id("near") + "/like").body("items", empty()).body("compared", equalTo(0));
    }

    /** More statements than are compared: nine of ten of the nearest are found, as comparing with all tells. */
    @Test
    void ofVeryManyNearlyAllOfTheNearestAreFound() throws Exception {
        Random random = new Random(20261122);
        Map<UUID, byte[]> vectors = manyMeanings(random);
        List<UUID> ids = new ArrayList<>(vectors.keySet());
        ids.sort(Comparator.naturalOrder());
        int found = 0;
        int sought = 0;
        for (int i = 0; i < 40; i++) {
            UUID one = ids.get(random.nextInt(ids.size()));
            List<String> like = ok("/statements/" + one + "/like").extract().path("items.statement.id");
            for (UUID near : nearest(one, vectors)) {
                sought++;
                found += like.contains(near.toString()) ? 1 : 0;
            }
        }
        assertThat(found).isGreaterThan(sought * 9 / 10);
    }

    /** Families of meanings, so that there is something near; in all more than twice as many as are compared. */
    private static Map<UUID, byte[]> manyMeanings(Random random) throws Exception {
        Map<UUID, byte[]> vectors = new HashMap<>();
        try (TestRecord record = TestRecord.opened()) {
            for (int family = 0; family < 250; family++) {
                float[] meaning = direction(random);
                for (int member = 0; member < 20; member++) {
                    String name = "m" + family + "-" + member;
                    vectors.put(id(name), PackedVector.pack(mixed(meaning, 0.7f, random)));
                }
            }
            String ids = vectors.keySet().stream().map(UUID::toString).collect(Collectors.joining(","));
            record.run(
                    "INSERT INTO statement (id, article_id, ordinal, kind, content, cue, source, content_text, speaker_kind,"
                            + " candidates, decided_by, echo_id, is_first) SELECT one, '" + id("later")
                            + "', 100 + nr, 'DIRECT', '{0,7}',"
                            + " '{}', '{}', 'x', 'UNKNOWN', '{}', '{a}', one, true"
                            + " FROM unnest(string_to_array('" + ids
                            + "', ',')::uuid[]) WITH ORDINALITY AS n (one, nr)");
            for (Map.Entry<UUID, byte[]> one : vectors.entrySet()) {
                put(record, one.getKey(), one.getValue());
            }
        }
        return vectors;
    }

    private static List<UUID> nearest(UUID one, Map<UUID, byte[]> vectors) {
        byte[] meaning = vectors.get(one);
        return vectors.entrySet().stream()
                .filter(other -> !other.getKey().equals(one))
                .sorted(Comparator.comparingDouble(other -> -PackedVector.cosine(meaning, other.getValue())))
                .limit(10)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void means(TestRecord record, String statement, float[] meaning) throws Exception {
        put(record, id(statement), PackedVector.pack(meaning));
    }

    private static void put(TestRecord record, UUID statement, byte[] vector) throws Exception {
        String cells = IntStream.of(CELLS.nearest(vector, MeaningCells.KEPT))
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(",", "{", "}"));
        record.run("INSERT INTO statement_vector VALUES (?, ?, ?::integer[])", statement, vector, cells);
    }

    private static float[] direction(Random random) {
        float[] vector = new float[PackedVector.SIZE];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return vector;
    }

    private static float[] mixed(float[] meaning, float much, Random random) {
        float[] other = direction(random);
        float[] mixed = Arrays.copyOf(meaning, meaning.length);
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] += much * other[i];
        }
        return mixed;
    }
}
