package io.onrecord.kubernetes;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrictYamlTest {
    private static final String SERVICE = """
            apiVersion: v1
            kind: Service
            metadata:
              name: query-service
            spec:
              ports:
                - name: http
                  port: 80
            """;

    @ParameterizedTest
    @CsvSource({
        "'name: http', 'nmae: http', nmae",
        "'port: 80', 'port: eighty', port",
        "'port: 80', 'port: \"80\"', coerce",
        "'spec:', 'specification:', specification",
        "'kind: Service', 'kind: Servise', Servise",
        "'apiVersion: v1', 'apiVersion: v2', v2/Service",
        "'port: 80', 'name: http', Duplicate",
    })
    void misspeltManifestsAreRefused(String right, String wrong, String message) {
        StrictYaml.documents(SERVICE).forEach(StrictYaml::parse);

        String broken = SERVICE.replace(right, wrong);

        assertThatThrownBy(() -> List.copyOf(StrictYaml.documents(broken).stream()
                        .map(StrictYaml::parse)
                        .toList()))
                .hasStackTraceContaining(message);
    }
}
