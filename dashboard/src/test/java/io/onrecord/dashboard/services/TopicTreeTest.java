package io.onrecord.dashboard.services;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.contracts.api.TopicSummary;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopicTreeTest {

    private static TopicSummary topic(String id, String parent, long statements) {
        return new TopicSummary(id, parent, id, "", null, statements, false);
    }

    @Test
    void children_follow_their_parent_in_the_order_of_the_file() {
        var flat = TopicTree.flat(
                List.of(topic("b", null, 1), topic("a", null, 2), topic("b2", "b", 4), topic("b1", "b", 8)));
        assertThat(flat).extracting(node -> node.topic().id()).containsExactly("b", "b2", "b1", "a");
        assertThat(flat).extracting(TopicTree.Node::depth).containsExactly(0, 1, 1, 0);
    }

    @Test
    void a_topic_whose_parent_is_missing_is_a_root_and_a_circle_ends() {
        assertThat(TopicTree.roots(List.of(topic("x", "gone", 1)))).hasSize(1);
        assertThat(TopicTree.flat(List.of(topic("x", "y", 1), topic("y", "x", 1))))
                .isEmpty();
    }
}
