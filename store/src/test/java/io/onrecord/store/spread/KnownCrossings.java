package io.onrecord.store.spread;

import static org.assertj.core.api.SoftAssertions.assertSoftly;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What a service asks of a record that is spread by article, and what of it concerns more than one: a service's test extends this, with
 * {@code crossings.txt} beside it. It looks at what all the other tests have asked, so it says nothing when it runs alone; plain tests
 * run behind those with Quarkus.
 */
public abstract class KnownCrossings {
    private final String login;

    /** @param login of the service to the database */
    protected KnownCrossings(String login) {
        this.login = login;
    }

    @Test
    public void whatReachesBeyondOneArticleIsKnownAndWhy() throws Exception {
        String record = System.getProperty(Crossings.RECORD, "");
        String tests = System.getProperty("test", "");
        boolean isAll = tests.isEmpty() || tests.endsWith("/**/*Test");
        assumeTrue(isAll || !record.isEmpty());
        List<String> known;
        try (var list = getClass().getResourceAsStream("crossings.txt")) {
            known = new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
        Crossings found = Crossings.of(record, login, known);
        assertSoftly(softly -> {
            softly.assertThat(found.refused()).as("cannot be planned").isEmpty();
            softly.assertThat(found.unknown()).as("not in crossings.txt").isEmpty();
            if (isAll) {
                softly.assertThat(found.unseen())
                        .as("in crossings.txt, and asked by no test")
                        .isEmpty();
            }
        });
    }
}
