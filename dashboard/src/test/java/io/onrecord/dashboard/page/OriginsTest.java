package io.onrecord.dashboard.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.contracts.PublishedMethod;
import io.onrecord.contracts.TextMethod;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class OriginsTest {
    @Test
    void every_way_of_finding_a_date_has_its_words() {
        assertThat(Arrays.stream(PublishedMethod.values())
                        .map(method -> Origins.date(
                                method.name().toLowerCase(Locale.ROOT).replace('_', '-'))))
                .doesNotContainNull()
                .doesNotHaveDuplicates();
        assertThat(Origins.date("unknown")).isNull();
        assertThat(Origins.date("date-line")).isEqualTo("Date from the line above the text");
    }

    @Test
    void every_way_of_finding_a_text_has_its_words() {
        assertThat(Arrays.stream(TextMethod.values()).map(Origins::text)).doesNotHaveDuplicates();
    }
}
