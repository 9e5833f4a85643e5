package io.onrecord.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.contracts.messages.ArticleAnnounced;
import io.onrecord.extract.proposal.ProposeFromRecord;
import io.onrecord.store.RecordResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RecordResource.class, initArgs = @ResourceArg(name = "login", value = "onrecord_extract"))
@WithTestResource(InMemoryChannels.class)
class ProposalsTest {
    @Inject
    TestRecord record;

    @Inject
    ExtractArticle extract;

    @Inject
    ProposeFromRecord propose;

    @BeforeEach
    @AfterEach
    void empty() throws Exception {
        record.clear();
        record.execute("TRUNCATE topic_proposal, topic_refusal");
    }

    @Test
    void aPhraseThatRecursIsProposedUntilItIsRefused() throws Exception {
        put("RUNA", "\"The violin festival was a joy,\" said Kareem Osmat.");
        put("Herald", "\"Nobody missed the violin festival,\" said Mirela Orlan.");
        put("Herald", "\"We came for the violin festival,\" said Mirela Orlan.");
        propose.now();
        assertThat(
                        record.rows(
                                "SELECT phrase, statements, articles, outlets, speakers, cardinality(examples) FROM topic_proposal"))
                .contains("violin festival|3|3|2|2|3");
        record.execute("INSERT INTO topic_refusal VALUES ('violin festival', now())");
        propose.now();
        assertThat(record.rows("SELECT phrase FROM topic_proposal")).doesNotContain("violin festival");
    }

    private void put(String outlet, String text) throws Exception {
        var id = record.put(UUID.randomUUID(), 1, text, outlet, "2022-01-18");
        extract.extract(new ArticleAnnounced(id, 1));
    }
}
