package io.onrecord.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.ingest.syndication.Item;
import io.onrecord.ingest.syndication.Reading.Format;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PassOverTest {
    private static final Instant NOW = Instant.parse("2024-03-15T10:00:00Z");

    @Test
    void ofASitemapOnlyWhatIsNewIsWanted() {
        assertThat(why(page("2024-03-14T10:00:00Z", null), true)).isNull();
        assertThat(why(page("2020-01-01", "2024-03-15"), true)).isNull();
        assertThat(why(page("2024-03-12", null), true)).isNull();
        assertThat(why(page("2024-03-11", null), true)).contains("72 hours");
    }

    @Test
    void withoutADateWhatWasThereBeforeIsOldAndWhatComesIsNew() {
        assertThat(why(page(null, null), true)).contains("before");
        assertThat(why(page(null, null), false)).isNull();
    }

    @Test
    void whateverStandsInAFeedIsWantedIfThereIsAnythingOfIt() {
        Item old = page("2001-01-01", null);
        assertThat(PassOver.why(old, Format.RSS, true, NOW, Duration.ofDays(3))).isNull();
        Item empty = new Item("1", null, "Title", null, null, null, true);
        assertThat(PassOver.why(empty, Format.RSS, false, NOW, Duration.ofDays(3)))
                .contains("neither");
    }

    private static @Nullable String why(Item item, boolean first) {
        return PassOver.why(item, Format.SITEMAP, first, NOW, Duration.ofDays(3));
    }

    private static Item page(@Nullable String published, @Nullable String updated) {
        return new Item(null, "https://wire.example/1", null, published, updated, null, true);
    }
}
