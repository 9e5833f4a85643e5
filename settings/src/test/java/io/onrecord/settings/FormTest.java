package io.onrecord.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormTest {
    @ParameterizedTest
    @CsvSource({
        "HOST, record.example.org",
        "HOST, ingest-service",
        "HOST, LOCALHOST",
        "HOST, record.example.org.",
        "HOST, 10.0.0.7",
        "HOST, [::1]",
        "ADDRESS_BLOCK, 10.0.0.0/8",
        "ADDRESS_BLOCK, 0.0.0.0/0",
        "ADDRESS_BLOCK, FD00::/8",
        "ADDRESS_BLOCK, ::1/128",
        "PRIVATE_PLACE, feeds.inside:8080",
        "PRIVATE_PLACE, 10.1.0.0/16:80",
        "PRIVATE_PLACE, 127.0.0.1/32",
        "PRIVATE_PLACE, localhost",
        "PRIVATE_PLACE, [::1]:8080",
        "PRIVATE_PLACE, ::1",
        "SERVICE_ADDRESS, http://query-service:8083",
        "SERVICE_ADDRESS, https://record.example.org/",
        "CONTACT, desk@example.org",
        "CONTACT, https://example.org/bot",
        "SCOPE, ingest",
        "SECONDS, 15s",
        "SECONDS, 500ms",
        "SECRET, 0123456789abcdef0123456789abcdef",
        "KEY, onrecord_testtesttest_0000000000000000000000000000000000000000000",
    })
    void fits(Form form, String value) {
        assertThat(form.fits(value)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "HOST, https://record.example.org",
        "HOST, record.example.org:443",
        "HOST, record.example.org/",
        "HOST, -x.example",
        "HOST, [no]",
        "ADDRESS_BLOCK, 10.0.0.0",
        "ADDRESS_BLOCK, 10.0.0.0/33",
        "ADDRESS_BLOCK, 10.0.0/8",
        "ADDRESS_BLOCK, ::1/129",
        "ADDRESS_BLOCK, proxy/8",
        "PRIVATE_PLACE, feeds.inside:0",
        "PRIVATE_PLACE, feeds.inside:70000",
        "PRIVATE_PLACE, 10.1.0.0/99",
        "PRIVATE_PLACE, http://feeds.inside",
        "SERVICE_ADDRESS, query-service:8083",
        "SERVICE_ADDRESS, ftp://query-service",
        "SERVICE_ADDRESS, http://query-service:8083/api",
        "SERVICE_ADDRESS, http://query-service:99999",
        "SERVICE_ADDRESS, http://",
        "CONTACT, the desk",
        "SCOPE, write",
        "SECONDS, 15",
        "SECONDS, 1m",
        "SECRET, short",
        "KEY, onrecord_short",
        "YAML_FILE, /no/such/file.yaml",
        "YAML_FILE_OR_FOLDER, /no/such/folder",
    })
    void doesNotFit(Form form, String value) {
        assertThat(form.fits(value)).isFalse();
    }

    @Test
    void aFileIsNoFolder(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("topics.yaml"), "topics: []");
        assertThat(Form.YAML_FILE.fits(file.toString())).isTrue();
        assertThat(Form.YAML_FILE.fits(folder.toString())).isFalse();
        assertThat(Form.YAML_FILE_OR_FOLDER.fits(folder.toString())).isTrue();
    }

    /** What is said by each form has an example; where that is no place of a machine, it fits. */
    @Test
    void examplesFit() {
        assertThat(examples(Form.HOST)).isNotEmpty().allMatch(Form.HOST::fits);
        assertThat(examples(Form.ADDRESS_BLOCK)).hasSize(2).allMatch(Form.ADDRESS_BLOCK::fits);
        assertThat(examples(Form.PRIVATE_PLACE)).hasSize(2).allMatch(Form.PRIVATE_PLACE::fits);
        assertThat(examples(Form.SERVICE_ADDRESS)).isNotEmpty().allMatch(Form.SERVICE_ADDRESS::fits);
        assertThat(examples(Form.CONTACT)).isNotEmpty().allMatch(Form.CONTACT::fits);
        assertThat(examples(Form.SECONDS)).isNotEmpty().allMatch(Form.SECONDS::fits);
    }

    private static Stream<String> examples(Form form) {
        String said = form.says();
        return Arrays.stream(said.substring(said.indexOf("such as ") + 8).split(" or "));
    }
}
