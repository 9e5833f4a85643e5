package io.onrecord.local.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FamilyTest {
    private static final int MANY = 2_000;
    private static final Places PLACES = new Places("localhost:4711", 4712);

    /** Others pack hundreds of megabytes; the run itself counts how many of all differ. */
    private static final List<Family> LIGHT =
            List.of(new Addresses(), new Redirects(), new Links(), new Requests(), new Forms(), new Crawls());

    private static List<Case> all() {
        return Family.ALL.stream().flatMap(family -> family.cases(PLACES)).toList();
    }

    @Test
    void thereAreManyCasesAndNoTwoOfAFamilyTryTheSame() {
        Set<String> names = new HashSet<>();
        for (Case each : all()) {
            assertThat(names.add(each.family() + ": " + each.name()))
                    .as(each.family() + ": " + each.name())
                    .isTrue();
        }
        assertThat(names).hasSizeGreaterThan(MANY);
    }

    @Test
    void theyAreAlwaysTheSame() {
        assertThat(all().stream().map(Case::name))
                .containsExactlyElementsOf(all().stream().map(Case::name).toList());
    }

    @Test
    void whatIsSentDiffersToo() {
        Map<String, String> sent = new HashMap<>();
        for (Family family : LIGHT) {
            family.cases(PLACES).forEach(each -> {
                String before = sent.put(Fingerprint.of(each.way()), each.name());
                assertThat(before).as(each.family() + ": " + each.name()).isNull();
            });
        }
    }

    @Test
    void everythingThatLeadsInsideHasToBeRefused() {
        assertThat(new Addresses().cases(PLACES)).allMatch(each -> each.wanted() == Case.Wanted.REFUSAL);
    }
}
