package io.onrecord.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TagNamesTest {
    private static final String LONG = "a".repeat(TagNames.LONGEST + 1);

    @Test
    void aNameWithoutEndIsNone() {
        assertThat(TagNames.anyTooLong("<p>words</p><" + LONG)).isTrue();
        assertThat(TagNames.anyTooLong("</" + LONG + ">")).isTrue();
    }

    @Test
    void whatIsLongBesideNamesIsNone() {
        assertThat(TagNames.anyTooLong("")).isFalse();
        assertThat(TagNames.anyTooLong("<")).isFalse();
        assertThat(TagNames.anyTooLong(LONG)).isFalse();
        assertThat(TagNames.anyTooLong("<p class=" + LONG + ">" + LONG + "</p>"))
                .isFalse();
        assertThat(TagNames.anyTooLong("<!--" + LONG + "-->")).isFalse();
        assertThat(TagNames.anyTooLong("<![CDATA[" + LONG + "]]>")).isFalse();
        assertThat(TagNames.anyTooLong("<a".repeat(TagNames.LONGEST))).isFalse();
    }
}
