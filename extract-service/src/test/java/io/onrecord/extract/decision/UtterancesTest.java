package io.onrecord.extract.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.extract.decision.Utterances.Two;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UtterancesTest {
    private static final UUID NEW = new UUID(0, 1);
    private static final UUID OLD = new UUID(0, 2);
    private static final UUID OLDER = new UUID(0, 3);
    private static final UUID OTHER = new UUID(0, 4);
    private static final UUID OLD_ECHO = new UUID(1, 2);
    private static final UUID OLDER_ECHO = new UUID(1, 3);
    private static final UUID OTHER_ECHO = new UUID(1, 4);

    @Test
    void whatIsSettledElsewhereDoesNotMatter() {
        var elsewhere = new Two(OLD, OLD_ECHO, OLDER, OLDER_ECHO, false);
        assertThat(new Utterances(List.of(elsewhere))
                        .concerning(Set.of(NEW), Set.of(OTHER_ECHO))
                        .all())
                .isEmpty();
    }

    @Test
    void whatIsAboutANewStatementOrAnEchoThatItIsLikeMatters() {
        var own = new Two(NEW, null, OLD, OLD_ECHO, false);
        var between = new Two(OLDER, OLDER_ECHO, OTHER, OTHER_ECHO, false);
        assertThat(new Utterances(List.of(own, between))
                        .concerning(Set.of(NEW), Set.of(OTHER_ECHO))
                        .all())
                .containsExactly(own, between);
    }

    @Test
    void whatIsAboutAnEchoThatAPersonPutsItIntoMatters() {
        var same = new Two(NEW, null, OLD, OLD_ECHO, true);
        var apart = new Two(OLD, OLD_ECHO, OLDER, OLDER_ECHO, false);
        assertThat(new Utterances(List.of(same, apart))
                        .concerning(Set.of(NEW), Set.of())
                        .all())
                .containsExactly(same, apart);
        var notSame = new Two(NEW, null, OLD, OLD_ECHO, false);
        assertThat(new Utterances(List.of(notSame, apart))
                        .concerning(Set.of(NEW), Set.of())
                        .all())
                .containsExactly(notSame);
    }
}
