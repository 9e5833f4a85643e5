package io.onrecord.query.named;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.onrecord.contracts.api.Compared.Share;
import io.onrecord.contracts.api.Named.Bin;
import org.jspecify.annotations.Nullable;

/** One bin as a row of a table. */
@JsonPropertyOrder({"from", "to", "named", "quoted", "share", "low", "high"})
record Line(
        String from,
        String to,
        long named,
        long quoted,
        @Nullable Double share,
        @Nullable Double low,
        @Nullable Double high) {

    static Line of(Bin bin) {
        @Nullable Share share = bin.share();
        return new Line(
                bin.start().toString(),
                bin.end().toString(),
                bin.named(),
                bin.quoted(),
                share == null ? null : share.value(),
                share == null ? null : share.low(),
                share == null ? null : share.high());
    }
}
