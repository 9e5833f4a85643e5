package io.onrecord.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {
    @ParameterizedTest
    @CsvSource({
        "http://example.org, http://example.org/",
        "HTTPS://Example.ORG:443/A?b=c#d, https://example.org/A?b=c",
        "http://example.org:8080/a, http://example.org:8080/a",
        "http://example.org:/a, http://example.org/a",
        "http://example.org./a, http://example.org/a",
        "http://bücher.example/é?q=ü, http://xn--bcher-kva.example/%C3%A9?q=%C3%BC",
        "http://example.org/a b|c, http://example.org/a%20b%7Cc",
        "http://example.org/100%, http://example.org/100%25",
        "http://example.org/a%2Fb, http://example.org/a%2Fb",
        "http://example.org/a?[1], http://example.org/a?%5B1%5D",
        "http://example.org/a/../../b, http://example.org/b",
        "http://example.org?a=b, http://example.org/?a=b",
        "http://example.org//a, http://example.org/a",
        "http://127.0.0.1/, http://127.0.0.1/",
        "http://１２７.０.０.１/, http://127.0.0.1/",
        "http://127。0。0。1/, http://127.0.0.1/",
        "http://[::1]/, http://[0:0:0:0:0:0:0:1]/",
        "http://[::ffff:127.0.0.1]/, http://127.0.0.1/",
        "http://[::FFFF:7f00:1]:81/, http://127.0.0.1:81/",
        "' http://example.org/ ', http://example.org/"
    })
    void oneReading(String written, String read) throws Exception {
        Target target = Target.of(written);
        assertThat(target.address()).isEqualTo(read);
        assertThat(Target.of(target.address())).isEqualTo(target);
        assertThat(target.uri().getPort()).isIn(-1, target.port());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org",
                "//example.org/",
                "ftp://example.org/",
                "file:///etc/passwd",
                "gopher://x/",
                "jar:http://example.org/a!/b",
                "javascript://example.org/",
                "http:example.org",
                "http:/example.org",
                "http://",
                "http:///a",
                "http://?a",
                "http://:80/",
                "http://user@example.org/",
                "http://user:word@example.org/",
                "http://example.org@127.0.0.1/",
                "http://example.org\\@127.0.0.1/",
                "http://example.org\\a",
                "http://exa\nmple.org/",
                "http://example.org/\r\nHost: x",
                "http://a b/",
                "http://%31%32%37.0.0.1/",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0x7f.1/",
                "http://127.1/",
                "http://127.0.1/",
                "http://0177.0.0.1/",
                "http://127.0.0.01/",
                "http://127.0.0.0x1/",
                "http://017700000001/",
                "http://1/",
                "http://0/",
                "http://127.0.0.1.1/",
                "http://256.0.0.1/",
                "http://example.1/",
                "http://①②⑦.0.0.1.5/",
                "http://[::1/",
                "http://[::1]a/",
                "http://[fe80::1%25eth0]/",
                "http://[fe80::1%eth0]/",
                "http://[127.0.0.1]/",
                "http://[v1.a]/",
                "http://[]/",
                "http://[",
                "http://[/",
                "http://[:80/",
                "http://]/",
                "http://[:::]/",
                "http://::1/",
                "http://example.org:0/",
                "http://example.org:65536/",
                "http://example.org:8a/",
                "http://example.org:999999/",
                "http://-a.example/",
                "http://a..example/",
                "http://*.example/",
                "http://a,b/"
            })
    void noReading(String written) {
        assertThatThrownBy(() -> Target.of(written))
                .isInstanceOf(NotAllowed.class)
                .message()
                .isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "http://other.example/x, http://other.example/x",
        "//other.example/x, https://other.example/x",
        "/x?y, https://example.org/x?y",
        "x, https://example.org/a/x",
        "./x, https://example.org/a/x",
        "../x, https://example.org/x",
        "../../../x, https://example.org/x",
        "?z=1, https://example.org/a/b?z=1",
        "#part, https://example.org/a/b?q=1",
        "'', https://example.org/a/b?q=1"
    })
    void linksLeadOn(String link, String to) throws Exception {
        assertThat(Target.of("https://example.org/a/b?q=1").resolve(link).address())
                .isEqualTo(to);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"file:///etc/passwd", "//user@x/", "data:text/html,x", "http:/x", "\\\\host\\x", "//127.1/"})
    void linksThatLeadNowhere(String link) {
        assertThatThrownBy(() -> Target.of("https://example.org/a").resolve(link))
                .isInstanceOf(NotAllowed.class);
    }
}
