package io.onrecord.dashboard.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AssetsTest {
    @Test
    void the_version_sums_up_every_file_that_a_page_may_load() throws IOException, URISyntaxException {
        var folder =
                Path.of(Assets.class.getResource("/META-INF/resources/assets").toURI());
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Assets.FILES);
        }
    }
}
