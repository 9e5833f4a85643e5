package io.onrecord.dashboard.position;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.contracts.DatePrecision;
import io.onrecord.contracts.Span;
import io.onrecord.contracts.SpeakerKind;
import io.onrecord.contracts.StatementKind;
import io.onrecord.contracts.StatementStatus;
import io.onrecord.contracts.api.PositionChange;
import io.onrecord.contracts.api.PositionChange.Ground;
import io.onrecord.contracts.api.PositionChange.Sign;
import io.onrecord.contracts.api.PublicationDate;
import io.onrecord.contracts.api.SpeakerRef;
import io.onrecord.contracts.api.StatementSummary;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContrastTest {
    @Test
    void everyReasonSaysWhatSpeaksAgainstWhat() {
        assertThat(reasons(
                        StatementStatus.ASSERTED,
                        StatementStatus.ASSERTED,
                        new Ground(Sign.NEGATION, "no plans", "plans"),
                        new Ground(Sign.OPPOSITE, "stay", "leave"),
                        new Ground(Sign.RETRACTION, "", "mistaken"),
                        new Ground(Sign.NUMBER, "20 ships", "30 ships"),
                        new Ground(Sign.CERTAINTY, "will", "perhaps")))
                .containsExactly(
                        "“no plans” and “plans”: what the one says is so the other says is not",
                        "“stay” and “leave”: words for opposite sides of a question",
                        "“mistaken”: the later takes something back",
                        "“20 ships” and “30 ships”: not the same number, or not the same time",
                        "“will” and “perhaps”: the one is sure, the other is not");
    }

    @Test
    void itIsSaidWhichOfTheTwoIsTheDenial() {
        var ground = new Ground(Sign.STATUS, "let", "open");
        assertThat(reasons(StatementStatus.DENIED, StatementStatus.PROMISED, ground))
                .containsExactly("“let” and “open”: the earlier is a denial, the later is not");
        assertThat(reasons(StatementStatus.ASSERTED, StatementStatus.DENIED, ground))
                .containsExactly("“let” and “open”: the later is a denial, the earlier is not");
    }

    private static List<String> reasons(StatementStatus earlier, StatementStatus later, Ground... grounds) {
        var change = new PositionChange("id", said(earlier), said(later), 0.5, 0.5, List.of(grounds), null);
        return Contrast.of(change, "").reasons();
    }

    private static StatementSummary said(StatementStatus status) {
        return new StatementSummary(
                new UUID(0, 1),
                new UUID(0, 2),
                StatementKind.DIRECT,
                status,
                List.of(new Span(0, 2)),
                List.of(),
                List.of(),
                "it",
                null,
                null,
                new SpeakerRef(null, "a minister", SpeakerKind.GROUP, List.of()),
                null,
                null,
                List.of(),
                null,
                List.of(),
                null,
                null,
                new PublicationDate(null, DatePrecision.UNKNOWN, "unknown"),
                null,
                List.of(),
                null);
    }
}
