package io.onrecord.dashboard.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AskedTest {

    @Test
    void empty_fields_of_a_form_ask_for_nothing() {
        Asked asked = Asked.of("", " ", "", "", "", "", "", "", "");
        assertThat(asked.sound()).isTrue();
        assertThat(asked.filter()).isEqualTo(StatementFilter.ALL);
        assertThat(asked.filter().href()).isEqualTo("/statements");
    }

    @Test
    void every_fault_is_named_and_left_out() {
        Asked asked =
                Asked.of("x".repeat(301), "nobody", null, null, "shouted", "sung", null, "yesterday", "2018-02-30");
        assertThat(asked.faults()).hasSize(6);
        assertThat(asked.filter().isAll()).isTrue();
    }

    @Test
    void a_moment_of_the_record_goes_with_every_part_of_the_question() {
        Asked asked = Asked.of("gun", null, null, null, null, null, null, null, null);
        StatementFilter then = asked.at("2026-03-01T12:00+02:00").filter();
        assertThat(then.href()).isEqualTo("/statements?q=gun&asOf=2026-03-01T10%3A00%3A00Z");
        assertThat(then.onTopic("peace").carriedBy("TNA").by("x").without("q").asOf())
                .isEqualTo("2026-03-01T10:00:00Z");
        assertThat(then.between(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 2))
                        .api())
                .endsWith("&asOf=2026-03-01T10%3A00%3A00Z");
        assertThat(asked.at(" ")).isEqualTo(asked);
        assertThat(asked.at("yesterday").faults()).singleElement().asString().contains("asOf");
    }

    @Test
    void somebody_unknown_can_be_asked_for() {
        Asked asked = Asked.of(null, "unknown", null, null, null, null, null, null, null);
        assertThat(asked.sound()).isTrue();
        assertThat(asked.filter().href()).isEqualTo("/statements?speaker=unknown");
    }

    @Test
    void days_the_wrong_way_round_are_a_fault() {
        assertThat(Asked.of(null, null, null, null, null, null, null, "2018-03-01", "2018-02-01")
                        .faults())
                .singleElement()
                .asString()
                .contains("swap");
    }

    @Test
    void an_address_carries_any_text_unharmed() {
        Asked asked = Asked.of("a&b=c #", null, "peace", "Ost & West", "DIRECT", "DENIED", null, null, null);
        assertThat(asked.filter().href())
                .isEqualTo(
                        "/statements?q=a%26b%3Dc%20%23&topic=peace&outlet=Ost%20%26%20West&kind=direct&status=denied");
    }

    @Test
    void a_bar_never_leads_to_days_that_the_question_excludes() {
        StatementFilter filter = Asked.of(null, null, null, null, null, null, null, "2018-02-10", "2018-02-20")
                .filter();
        StatementFilter bar = filter.between(LocalDate.of(2018, 2, 1), LocalDate.of(2018, 2, 28));
        assertThat(bar).isEqualTo(filter);
    }

    @Test
    void one_part_is_taken_away_and_the_rest_stays() {
        StatementFilter filter = StatementFilter.topic("peace").carriedBy("TNA");
        assertThat(filter.without("topic").parts()).containsExactly(java.util.Map.entry("outlet", "TNA"));
    }
}
