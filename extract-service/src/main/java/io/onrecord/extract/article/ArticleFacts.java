package io.onrecord.extract.article;

import io.onrecord.contracts.DatePrecision;
import io.onrecord.extraction.ReadArticle;
import io.onrecord.extraction.known.ArticleContext;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What holds of an article: what was submitted wins, else what its address or text tell, else unknown.
 *
 * @param published ISO 8601, no more than is known; null when unknown
 * @param publishedOn the day, when it is known to the day
 */
public record ArticleFacts(
        @Nullable String title,
        @Nullable String outlet,
        String outletMethod,
        @Nullable String published,
        DatePrecision precision,
        String publishedMethod,
        @Nullable LocalDate publishedOn) {
    private static final String SUBMITTED = "submitted";
    private static final String UNKNOWN = "unknown";

    public static ArticleFacts of(Article article, ReadArticle read) {
        var outlet = Outlet.of(article, read.agency());
        var date = Date.of(article, read.published().value(), read.published().method());
        return of(article.title() != null ? article.title() : read.title(), outlet, date);
    }

    /** What holds of an article that could not be read. */
    public static ArticleFacts unread(Article article) {
        return of(article.title(), Outlet.of(article, null), Date.of(article, null, UNKNOWN));
    }

    /** The days on which the article may have been published, and its dateline. */
    public ArticleContext context(@Nullable String dateline) {
        if (published == null) {
            return new ArticleContext(null, null, dateline);
        }
        return switch (precision) {
            case INSTANT, DAY -> new ArticleContext(publishedOn, publishedOn, dateline);
            case MONTH -> {
                var month = YearMonth.parse(published);
                yield new ArticleContext(month.atDay(1), month.atEndOfMonth(), dateline);
            }
            case YEAR -> {
                var year = Year.parse(published);
                yield new ArticleContext(year.atDay(1), year.atMonth(12).atEndOfMonth(), dateline);
            }
            case UNKNOWN -> new ArticleContext(null, null, dateline);
        };
    }

    private static ArticleFacts of(@Nullable String title, Outlet outlet, Date date) {
        return new ArticleFacts(
                title, outlet.name(), outlet.method(), date.value(), date.precision(), date.method(), date.day());
    }

    private record Outlet(@Nullable String name, String method) {
        static Outlet of(Article article, @Nullable String agency) {
            if (article.outlet() != null) {
                return new Outlet(article.outlet(), SUBMITTED);
            }
            var host = host(article.url());
            if (host != null) {
                return new Outlet(host, "url");
            }
            return agency != null ? new Outlet(agency, "agency") : new Outlet(null, UNKNOWN);
        }

        private static @Nullable String host(@Nullable String url) {
            try {
                var host = url == null ? null : new URI(url).getHost();
                return host == null ? null : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
            } catch (URISyntaxException noAddress) {
                return null;
            }
        }
    }

    private record Date(
            @Nullable String value,
            DatePrecision precision,
            String method,
            @Nullable LocalDate day) {
        static Date of(Article article, @Nullable TemporalAccessor told, String method) {
            var submitted = article.publishedValue();
            if (submitted != null) {
                return new Date(submitted, article.publishedPrecision(), given(article), article.submittedDay());
            }
            return switch (inTime(told, article.receivedOn().plusDays(1))) {
                case LocalDate day -> new Date(day.toString(), DatePrecision.DAY, method, day);
                case YearMonth month -> new Date(month.toString(), DatePrecision.MONTH, method, null);
                case Year year -> new Date(year.toString(), DatePrecision.YEAR, method, null);
                // A day without its year, and nothing at all, place an article nowhere in time.
                case null, default -> new Date(null, DatePrecision.UNKNOWN, UNKNOWN, null);
            };
        }

        /** What told the date that came with the article: whoever handed it in, or a place of its page. */
        private static String given(Article article) {
            var method = article.publishedMethod();
            return method == null ? SUBMITTED : method.toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** No article was published after it was taken in; a day's grace for where it is tomorrow already. */
        private static @Nullable TemporalAccessor inTime(@Nullable TemporalAccessor told, LocalDate last) {
            return switch (told) {
                case LocalDate day when day.isAfter(last) -> null;
                case YearMonth month when month.atDay(1).isAfter(last) -> null;
                case Year year when year.atDay(1).isAfter(last) -> null;
                case null, default -> told;
            };
        }
    }
}
