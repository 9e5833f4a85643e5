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
