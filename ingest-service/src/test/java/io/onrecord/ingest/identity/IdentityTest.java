package io.onrecord.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityTest {
    @ParameterizedTest
    @CsvSource({
        "HTTPS://News.Example.ORG/A/b/, https://news.example.org/A/b",
        "https://example.org, https://example.org",
        "https://example.org/, https://example.org",
        "https://example.org:443/a, https://example.org/a",
        "http://example.org:80/a, http://example.org/a",
        "http://example.org:8080/a, http://example.org:8080/a",
        "https://example.org/a#part, https://example.org/a",
        "https://example.org/a?utm_source=x&id=7&UTM_medium=y&fbclid=1, https://example.org/a?id=7",
        "https://example.org/a?b=2&a=1&gclid=z, https://example.org/a?b=2&a=1",
        "https://example.org/a?utm_source=x, https://example.org/a",
        "https://user:secret@example.org/a, https://example.org/a",
        "https://example.org/a/../b/./c, https://example.org/b/c",
        "https://example.org/a b, https://example.org/a%20b",
        "https://example.org/ÿ, https://example.org/%C3%BF",
        "https://bücher.example/a, https://xn--bcher-kva.example/a",
        "'  https://example.org/a  ', https://example.org/a",
        "http://[::1]/a, http://[::1]/a"
    })
    void oneSpellingForEveryWayToWriteAnAddress(String written, String canonical) {
        assertThat(CanonicalUrl.of(written)).isEqualTo(canonical);
        assertThat(CanonicalUrl.of(canonical)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org/a",
                "ftp://example.org/a",
                "javascript:alert(1)",
                "https://",
                "https:///a",
                "https://exa mple.org/",
                "https://example.org:port/",
                "http://%zz/",
                "file:///etc/passwd"
            })
    void noAddressOfAnArticle(String written) {
        assertThat(CanonicalUrl.of(written)).isNull();
    }

    @Test
    void tooLongIsNoAddress() {
        assertThat(CanonicalUrl.of("https://example.org/" + "a".repeat(2000))).isNull();
        assertThat(CanonicalUrl.of("https://example.org/" + "é".repeat(400))).isNull();
    }

    @Test
    void thePublisherIsTheOutletElseTheHost() {
        assertThat(Publisher.of("  Northern  WIRE ", "https://www.example.org/a"))
                .isEqualTo("northern wire");
        assertThat(Publisher.of(null, "https://www.example.org/a")).isEqualTo("example.org");
        assertThat(Publisher.of(" ", null)).isEqualTo(Publisher.UNKNOWN);
    }

    @Test
    void theIdIsDerivedAndNeverChanges() {
        byte[] hash = ArticleId.contentHash("words");
        assertThat(ArticleId.of("https://example.org/a", "example.org", hash))
                .isEqualTo(ArticleId.of("https://example.org/a", "another", ArticleId.contentHash("other")))
                .isNotEqualTo(ArticleId.of("https://example.org/b", "example.org", hash));
        UUID byContent = ArticleId.of(null, "wire", hash);
        assertThat(byContent).isNotEqualTo(ArticleId.of(null, "", hash)).isEqualTo(ArticleId.of(null, "wire", hash));
        assertThat(byContent.version()).isEqualTo(8);
        assertThat(byContent.variant()).isEqualTo(2);
    }
}
