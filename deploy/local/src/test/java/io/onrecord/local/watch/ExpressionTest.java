package io.onrecord.local.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.local.watch.Expression.Selector;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExpressionTest {
    @Test
    void metricsAreFoundAmongFunctionsAndNumbers() {
        var expression =
                Expression.of("max(one_seconds) > 120 and deriv(sum(two{topic=\"articles\"})[20m:1m]) > 0 or three");
        assertThat(expression.selectors())
                .containsExactly(
                        new Selector("one_seconds", Map.of()),
                        new Selector("two", Map.of("topic", "articles")),
                        new Selector("three", Map.of()));
        assertThat(expression.grouped()).isEmpty();
    }

    @Test
    void labelsAreFoundWhereTheyAreMatchedAndWhereTheyGroup() {
        var expression = Expression.of(
                "histogram_quantile(0.99, sum by (le, uri) (rate(took_bucket{method=\"GET\", uri!~\"a{2}(b|by)\"}[5m])))");
        assertThat(expression.selectors())
                .containsExactly(new Selector("took_bucket", Map.of("method", "GET", "uri", "")));
        assertThat(expression.grouped()).containsExactly("le", "uri");
    }

    @Test
    void whatStandsInQuotesIsNoMetric() {
        assertThat(Expression.of("count(a{b=\"c and d{e}\"}) without (f)").selectors())
                .containsExactly(new Selector("a", Map.of("b", "c and d{e}")));
    }
}
