package io.onrecord.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.contracts.messages.ArticleAnnounced;
import io.onrecord.extract.likeness.KeepFilling;
import io.onrecord.store.RecordResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RecordResource.class, initArgs = @ResourceArg(name = "login", value = "onrecord_extract"))
@WithTestResource(InMemoryChannels.class)
class CellsTest {
    @Inject
    TestRecord record;

    @Inject
    ExtractArticle extract;

    @Inject
    KeepFilling filling;

    @BeforeEach
    @AfterEach
    void empty() throws Exception {
        record.clear();
    }

    @Test
    void whatIsReadHasItsCellsAndWhatWasReadBeforeGetsTheSame() throws Exception {
        var article = record.put(
                "\"The bridge stays closed until spring,\" Mirela Orlan said.\n\n\"Grain is dear,\" said Kareem Osmat.");
        extract.extract(new ArticleAnnounced(article, 1));
        var told = record.rows("SELECT statement_id, cells FROM statement_vector ORDER BY 1");
        assertThat(told).hasSize(2).allMatch(row -> row.matches("[-0-9a-f]+\\|\\{\\d+,\\d+,\\d+,\\d+}"));
        record.execute("UPDATE statement_vector SET cells = NULL");
        filling.now();
        assertThat(record.rows("SELECT statement_id, cells FROM statement_vector ORDER BY 1"))
                .isEqualTo(told);
    }
}
