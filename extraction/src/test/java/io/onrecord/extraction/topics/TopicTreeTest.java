package io.onrecord.extraction.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicTreeTest {
    @Test
    void readsATreeInTheOrderOfItsFile() {
        var tree = tree("""
                topics:
                  - {id: b, parent: a, label: B, description: About b., examples: [One., Two.]}
                  - {id: a, label: A, description: About a., iptc: medtop:1}
                  - {id: c, parent: b, label: C, description: About c.}
                """);
        assertThat(tree.topics()).extracting(Topic::id).containsExactly("b", "a", "c");
        assertThat(tree.ancestors("c")).containsExactly("b", "a");
        assertThat(tree.ancestors("a")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "unknown parent | [{id: a, parent: z, label: A, description: D}] | has the parent z, which is not there",
                "duplicate | [{id: a, label: A, description: D}, {id: a, label: B, description: E}] | a is there twice",
                "cycle | [{id: a, parent: b, label: A, description: D}, {id: b, parent: a, label: B, description: D}] | own ancestor",
                "own parent | [{id: a, parent: a, label: A, description: D}] | own ancestor",
                "no label | [{id: a, description: D}] | topics[0]: label is missing",
                "misspelt | [{id: a, lable: A, description: D}] | lable is not a key here",
                "bad id | [{id: A b, label: A, description: D}] | small letters",
                "not a list | {id: a} | needs a list named topics",
                "not YAML | [ | is not YAML"
            })
    void refusesWhatIsNotATree(String what, String topics, String message) {
        assertThatThrownBy(() -> tree("topics: " + topics))
                .isInstanceOf(TopicException.class)
                .hasMessageContaining("mine.yaml")
                .hasMessageContaining(message);
    }

    private static TopicTree tree(String yaml) {
        return TopicTree.read("mine.yaml", new StringReader(yaml));
    }
}
