package io.onrecord.query.compare;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.onrecord.contracts.api.Compared;
import io.onrecord.contracts.api.Compared.Bin;
import io.onrecord.contracts.api.Compared.Item;
import io.onrecord.contracts.api.Compared.Share;
import io.onrecord.query.export.Cell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One bin of one item as a row of a table. */
@JsonPropertyOrder({"id", "name", "from", "to", "utterances", "statements", "of", "share", "low", "high"})
record Line(
        @Nullable String id,
        @Nullable String name,
        String from,
        String to,
        long utterances,
        long statements,
        long of,
        @Nullable Double share,
        @Nullable Double low,
        @Nullable Double high) {

    /** Item by item, in order of time. */
    static List<Line> all(Compared compared) {
        return compared.items().stream()
                .flatMap(item -> item.bins().stream().map(bin -> line(item, bin)))
                .toList();
    }

    private static Line line(Item item, Bin bin) {
        @Nullable Share share = bin.share();
        return new Line(
                Cell.safe(item.id()),
                Cell.safe(item.name()),
                bin.start().toString(),
                bin.end().toString(),
                bin.echoes(),
                bin.statements(),
                bin.of(),
                share == null ? null : share.value(),
                share == null ? null : share.low(),
                share == null ? null : share.high());
    }
}
