package io.onrecord.dashboard.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.contracts.api.SpeakerDetail.Office;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class HeldTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);

    private static String line(String of, String from, String to) {
        return Held.line(new Office("president", of, day(from), day(to)), TODAY);
    }

    private static LocalDate day(String day) {
        return day == null ? null : LocalDate.parse(day);
    }

    @Test
    void an_office_that_is_over_is_a_former_one() {
        assertThat(line("Torvia", "2014-05-01", "2022-05-08")).isEqualTo("former president, Torvia, 2014 to 2022");
        assertThat(line(null, null, "2022-05-08")).isEqualTo("former president, until 2022");
        assertThat(line("Torvia", "2022-01-02", "2022-05-08")).isEqualTo("former president, Torvia, 2022");
    }

    @Test
    void an_office_that_is_held_is_not() {
        assertThat(line("Torvia", "2022-05-09", null)).isEqualTo("president, Torvia, since 2022");
        assertThat(line("Torvia", "2022-05-09", "2026-03-04")).isEqualTo("president, Torvia, 2022 to 2026");
        assertThat(line("Torvia", null, null)).isEqualTo("president, Torvia");
    }
}
