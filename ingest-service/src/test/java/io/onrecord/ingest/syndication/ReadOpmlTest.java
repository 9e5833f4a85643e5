package io.onrecord.ingest.syndication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.onrecord.ingest.syndication.ReadOpml.Listed;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ReadOpmlTest {
    @Test
    void feedsAreFoundInWhateverFolderTheyLie() {
        String list = """
                <?xml version="1.0" encoding="UTF-8"?><opml version="2.0"><head><title>Mine</title></head><body>
                <outline text="North"><outline type="rss" text="Wire" xmlUrl="https://wire.example/rss" htmlUrl="https://wire.example/"/>
                <outline text="Deeper"><outline title="Küste &amp; Meer" text="x" XMLURL="https://kueste.example/atom"/></outline></outline>
                <outline text="A note"/></body></opml>""";
        assertThat(ReadOpml.read(list.getBytes(StandardCharsets.UTF_8)))
                .containsExactly(
                        new Listed("https://wire.example/rss", "Wire", null),
                        new Listed("https://kueste.example/atom", "Küste & Meer", null));
    }

    @Test
    void whatIsNoListIsSaid() {
        assertThatThrownBy(() -> ReadOpml.read("<html></html>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("opml");
    }
}
