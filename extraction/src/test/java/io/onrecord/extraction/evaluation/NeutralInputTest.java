package io.onrecord.extraction.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeutralInputTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"text":"x"}                                                          | has no "id"
            {"id":"a"}                                                            | has no "quotes"
            {"id":"a","text":5,"quotes":[]}                                       | has a "text" that is no text
            {"id":"a","quotes":[{}]}                                              | quotes[0] has no "content"
            {"id":"a","quotes":[{"content":[[1,2]]},{"content":[[3,2]]}]}         | quotes[1].content holds [3,2], which is no [start, end]
            {"id":"a","quotes":[{"content":[],"cue":[[-1,2]]}]}                   | quotes[0].cue holds [-1,2], which is no [start, end]
            {"id":"a","quotes":[{"content":[],"source":[7]}]}                     | quotes[0].source holds 7, which is no [start, end]
            {"id":"a","quotes":[{"content":[],"source":"he"}]}                    | quotes[0].source is no list of [start, end]
            {"id":"a","quotes":[{"content":[],"speaker":{}}]}                     | quotes[0] has a "speaker" that is no text
            5                                                                     | has no "id"
            """)
    void what_is_not_the_format_is_refused_with_its_place(String json, String reason) {
        assertThatThrownBy(() -> NeutralInput.article(JSON.readTree(json)))
                .isInstanceOf(NotNeutral.class)
                .hasMessage(reason);
    }

    @Test
    void what_is_left_out_is_empty() throws NotNeutral, JsonProcessingException {
        var article = NeutralInput.article(JSON.readTree("{\"id\":7,\"quotes\":[{\"content\":[[1,4],[6,9]]}]}"));
        assertThat(article.id()).isEqualTo("7");
        assertThat(article.text()).isNull();
        assertThat(article.end()).isEqualTo(9);
        var statement = article.statements().getFirst();
        assertThat(statement.source()).isEmpty();
        assertThat(statement.type()).isEqualTo("?");
        assertThat(statement.speech()).isNull();
        assertThat(statement.annotatedAsPerson()).isTrue();
        assertThat(statement.foundAsPerson()).isFalse();
    }
}
