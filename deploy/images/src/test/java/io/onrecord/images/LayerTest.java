package io.onrecord.images;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LayerTest {
    @Test
    void whatANewReleaseOfOursChangesIsNoLibrary() {
        assertThat(Layer.isLibrary("/app/lib/main/org.postgresql.postgresql-42.7.10.jar"))
                .isTrue();
        assertThat(Layer.isLibrary("/app/lib/main/io.onrecord.onrecord-store-0.1.0.jar"))
                .isFalse();
        assertThat(Layer.isLibrary("/app/lib/onrecord-store-0.1.0.jar")).isFalse();
        assertThat(Layer.isLibrary("/app/quarkus/generated-bytecode.jar")).isFalse();
    }

    @Test
    void whatEachBuildMakesAnewIsApart() {
        assertThat(Layer.isGenerated("/app/quarkus/generated-bytecode.jar")).isTrue();
        assertThat(Layer.isGenerated("/app/quarkus/transformed-bytecode.jar")).isFalse();
    }
}
