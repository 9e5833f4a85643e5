package io.onrecord.extraction.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameNameTest {
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            Anna Berg,      Anna Berg,         true
            Anna Berg,      Berg,              true
            A. Berg,        Anna Berg,         true
            Anna C. Berg,   A. Berg,           true
            Dr. Anna Berg,  President BERG’s,  true
            Anna Berg,      Anna,              false
            Anna Berg,      Eva Berg,          false
            A. C. Berg,     Anna Berg,         false
            Mr. President,  President,         false
            Anna Berg,      -,                 false
            -,              -,                 false
            """)
    void names_agree_when_the_surname_does_and_no_given_name_speaks_against_it(String one, String other, boolean same) {
        assertThat(SameName.of(one, other)).isEqualTo(same);
    }

    @Test
    void an_initial_stands_for_a_name_only_in_the_shorter_name_or_of_two_as_long_in_the_first() {
        assertThat(SameName.of("Anna Berg", "A. Berg")).isFalse();
    }
}
