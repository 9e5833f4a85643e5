package io.onrecord.dashboard.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                " JaVaScRiPt:alert(1)",
                "java\nscript:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "file:///etc/passwd",
                "//evil.example",
                "http:evil",
                "https://user:word@evil.example/",
                "/relative",
                ""
            })
    void only_addresses_of_the_web_become_links(String url) {
        assertThat(Links.web(url)).isNull();
    }

    @Test
    void addresses_of_the_web_do() {
        assertThat(Links.web(" https://news.example/a?b=c&d ")).isEqualTo("https://news.example/a?b=c&d");
        assertThat(Links.web("HTTP://news.example")).isNotNull();
        assertThat(Links.web(null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example", "/\\evil.example", "https://evil.example", "evil", "", "/a\r\nb", "/a b", "/%"
            })
    void nobody_is_sent_elsewhere(String path) {
        assertThat(Links.inside(path)).isEqualTo("/");
    }

    @Test
    void one_comes_back_to_where_one_was() {
        assertThat(Links.inside("/statements?q=a%20b&topic=x")).isEqualTo("/statements?q=a%20b&topic=x");
        assertThat(Links.inside(null)).isEqualTo("/");
    }

    @Test
    void a_cursor_is_one_more_part_of_the_question() {
        assertThat(Links.next("/speakers", "a=&b")).isEqualTo("/speakers?cursor=a%3D%26b");
        assertThat(Links.next("/speakers?q=x", "c")).isEqualTo("/speakers?q=x&cursor=c");
    }
}
