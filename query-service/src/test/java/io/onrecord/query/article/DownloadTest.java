package io.onrecord.query.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DownloadTest {

    @ParameterizedTest(name = "{0} in {1} is handed over as {2}")
    @CsvSource({
        "text/plain, UTF-8, text/plain;charset=UTF-8, .txt",
        "text/plain, windows-1251, text/plain;charset=windows-1251, .txt",
        "text/plain, no-such-charset, application/octet-stream, .bin",
        "text/plain, 'x\r\nSet-Cookie: a=b', application/octet-stream, .bin",
        "text/html, UTF-8, application/octet-stream, .bin",
        "image/svg+xml, UTF-8, application/octet-stream, .bin",
        "application/xhtml+xml, UTF-8, application/octet-stream, .bin"
    })
    void neverAsAPage(String mediaType, String charset, String handedOver, String ending) {
        Download download = Download.of(new UUID(1, 2), mediaType, charset);
        assertThat(download.mediaType()).isEqualTo(handedOver);
        assertThat(download.filename()).endsWith(ending);
    }
}
