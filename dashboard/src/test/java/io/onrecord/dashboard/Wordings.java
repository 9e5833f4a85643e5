package io.onrecord.dashboard;

import io.onrecord.contracts.DatePrecision;
import io.onrecord.contracts.api.Difference;
import io.onrecord.contracts.api.Difference.Change;
import io.onrecord.contracts.api.EchoDetail;
import io.onrecord.contracts.api.EchoDetail.Because;
import io.onrecord.contracts.api.EchoDetail.Carrier;
import io.onrecord.contracts.api.EchoDetail.Stop;
import io.onrecord.contracts.api.EchoDetail.Wording;
import io.onrecord.contracts.api.PublicationDate;
import io.onrecord.contracts.api.StatementSummary;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The invented record's utterances in other wordings. */
final class Wordings {
    private static final PublicationDate LATER = new PublicationDate("2026-03-06", DatePrecision.DAY, "submitted");

    private Wordings() {}

    /** Of a statement of the invented article, or of the hostile one. */
    static Optional<EchoDetail> of(UUID id) {
        if (id.equals(World.id("evil-statement"))) {
            return Optional.of(echo(Spoken.hostile()));
        }
        return Spoken.statements().stream()
                .filter(statement -> statement.id().equals(id) && statement.echo() != null)
                .findFirst()
                .map(Wordings::echo);
    }

    private static EchoDetail echo(StatementSummary first) {
        var because = new Because(first.id(), 0.93, 0.81, 4);
        return new EchoDetail(
                first.id(),
                first.speaker(),
                2,
                2,
                first.text(),
                List.of(
                        new Wording(
                                first.text(),
                                List.of(new Difference(Change.KEPT, first.text())),
                                List.of(new Carrier(first, null))),
                        new Wording(
                                "our word is given",
                                List.of(
                                        new Difference(Change.CUT, "We have"),
                                        new Difference(Change.ADDED, "our word is"),
                                        new Difference(Change.KEPT, "given"),
                                        new Difference(Change.CUT, first.text())),
                                List.of(new Carrier(first, because)))),
                List.of(new Stop(first.outlet(), first.published(), 1), new Stop(null, LATER, 1)),
                false);
    }
}
