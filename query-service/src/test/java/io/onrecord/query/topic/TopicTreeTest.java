package io.onrecord.query.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.query.topic.TopicTree.Node;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopicTreeTest {
    private final TopicTree tree = new TopicTree(List.of(
            node("a", null), node("b", "a"), node("c", "b"), node("d", "a"), node("e", null), node("f", "gone")));

    @Test
    void aTopicHoldsAllBelowIt() {
        assertThat(tree.within("a"))
                .containsExactlyInAnyOrder("a", "b", "c", "d")
                .startsWith("a");
        assertThat(tree.within("e")).containsExactly("e");
        assertThat(tree.within("unheard-of")).containsExactly("unheard-of");
    }

    @Test
    void ancestorsGoFromTheRootDown() {
        assertThat(tree.ancestors("c")).extracting(Node::id).containsExactly("a", "b");
        assertThat(tree.ancestors("a")).isEmpty();
        assertThat(tree.ancestors("f")).isEmpty();
    }

    @Test
    void childrenStandInTheOrderOfTheFile() {
        assertThat(tree.children("a")).extracting(Node::id).containsExactly("b", "d");
    }

    @Test
    void aTreeThatBitesItsTailEndsNevertheless() {
        TopicTree ring = new TopicTree(List.of(node("a", "b"), node("b", "a")));
        assertThat(ring.within("a")).containsExactlyInAnyOrder("a", "b");
        assertThat(ring.ancestors("a")).hasSizeLessThanOrEqualTo(2);
    }

    private static Node node(String id, String parent) {
        return new Node(id, parent, id, id, null, false);
    }
}
