package io.onrecord.contracts.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    @ParameterizedTest
    @CsvSource({
        "/api/v1/articles/7b1d, /api/v1/articles/{id}",
        "/api/v1/statements/facets, /api/v1/statements/facets",
        "/api/v1/articles/7b1d/versions/3/changes, /api/v1/articles/{id}/versions/{version}/changes",
        "/api/v1/dead-letters/4/retry, /api/v1/dead-letters/{id}/retry",
        "/api/v1/takedowns, /api/v1/takedowns"
    })
    void aPathIsOneOfAnAddress(String path, String address) {
        assertThat(Addresses.templateOf(path)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "", "/api/v1", "/api/v1/articles/", "/api/v1/nothing", "/statements", "/api/v1/articles/1/2"
            })
    void whatIsNoAddressIsOneOfNone(String path) {
        assertThat(Addresses.templateOf(path)).isNull();
    }

    @Test
    void everyAddressIsOneOfItself() {
        assertThat(Addresses.READ)
                .allSatisfy(address ->
                        assertThat(Addresses.templateOf("/api/v1" + address)).isEqualTo("/api/v1" + address));
    }
}
