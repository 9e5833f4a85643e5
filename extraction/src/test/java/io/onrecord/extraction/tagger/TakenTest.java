package io.onrecord.extraction.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.extraction.StatementKind;
import io.onrecord.extraction.statements.Attribution;
import io.onrecord.extraction.text.Range;
import java.util.List;
import org.junit.jupiter.api.Test;

class TakenTest {
    private final Taken taken = new Taken();

    @Test
    void knowsWhatOverlapsHoweverFarAContentReaches() {
        var far = content(new Range(0, 5000), new Range(9000, 9010));
        var near = content(new Range(6000, 6100));
        taken.add(far);
        taken.add(near);
        assertThat(taken.overlapping(content(new Range(4990, 6001)))).containsExactly(far, near);
        assertThat(taken.overlapping(content(new Range(9009, 9100)))).containsExactly(far);
        assertThat(taken.isFree(content(new Range(5000, 6000)))).isTrue();
    }

    @Test
    void whatIsRemovedIsFreeAgain() {
        var one = content(new Range(510, 1030));
        taken.add(one);
        taken.remove(List.of(one));
        assertThat(taken.isFree(content(new Range(600, 700)))).isTrue();
        assertThat(taken.all()).isEmpty();
    }

    private static Attribution content(Range... ranges) {
        return new Attribution("test", StatementKind.INDIRECT, 0, List.of(ranges), List.of(), null);
    }
}
