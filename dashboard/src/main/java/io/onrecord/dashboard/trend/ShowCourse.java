package io.onrecord.dashboard.trend;

import io.onrecord.contracts.api.Course;
import io.onrecord.contracts.api.Course.Episode;
import io.onrecord.contracts.api.Course.Level;
import io.onrecord.contracts.api.Course.Week;
import io.onrecord.dashboard.page.Dates;
import io.onrecord.dashboard.page.Pages;
import io.onrecord.dashboard.page.Words;
import io.onrecord.dashboard.services.QueryApi;
import io.onrecord.dashboard.statement.Asked;
import io.onrecord.dashboard.statement.StatementFilter;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** One topic, one speaker or both over the weeks: slow change and bursts. */
@Path("/trends/course")
public class ShowCourse {
    private final QueryApi query;
    private final Pages pages;

    ShowCourse(@RestClient QueryApi query, Pages pages) {
        this.query = query;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "trend")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance course(View view);
    }

    /**
     * What the page shows.
     *
     * @param filter of a speaker or a topic; without them there is nothing to show
     * @param course null where there is nothing to show
     */
    public record View(
            String title,
            StatementFilter filter,
            List<String> faults,
            @Nullable Course course,
            @Nullable Picture picture) {

        public String list(Week week) {
            return filter.between(week.from(), week.to()).href();
        }

        /** What the week's share is one of: where speaker and topic are given, all that the speaker said. */
        public String everything(Week week) {
            StatementFilter all = filter.topic() == null ? filter.by(null) : filter.onTopic(null);
            return all.between(week.from(), week.to()).href();
        }

        public String list(Level level) {
            return filter.between(level.from(), level.to()).href();
        }

        public String list(Episode episode) {
            return filter.between(episode.from(), episode.to()).href();
        }

        /** "4.2 % (3.1 to 5.5)". */
        public String share(Level level) {
            Double high = level.high();
            return Words.percent(level.share()) + " % (" + Words.percent(level.low()) + " to "
                    + (high == null ? "any" : Words.percent(high)) + ")";
        }

        public String share(Week week) {
            return week.of() == 0 ? none() : Words.percent((double) week.echoes() / week.of()) + " %";
        }

        /** What it means that there is nothing to be a share of. */
        public String none() {
            return filter.speaker() != null && filter.topic() != null
                    ? "nothing said on any topic"
                    : "nothing was taken in";
        }

        /** All that there is to say of a week. */
        public String text(Week week) {
            String days = Dates.shortDay(week.from()) + " to " + Dates.shortDay(week.to()) + ": ";
            return week.of() == 0
                    ? days + none()
                    : days + Words.plural(week.echoes(), "utterance", "utterances") + " of " + Words.number(week.of())
                            + ", " + share(week);
        }

        /** All weeks, where only some were asked for; without them, levels and bursts are those of the few alone. */
        public @Nullable String all() {
            return filter.from() == null && filter.to() == null
                    ? null
                    : "/trends/course"
                            + filter.anyDay()
                                    .href()
                                    .replaceFirst("^/statements", "")
                                    .replaceFirst("&?first=true", "");
        }

        public String expected(Episode episode) {
            return String.format(Locale.ROOT, "%.1f", episode.expected());
        }

        public String api() {
            return filter.api().replaceFirst("/statements", "/course").replaceFirst("&?first=true", "");
        }
    }

    @GET
    public Response show(
            @RestQuery @Nullable String speaker,
            @RestQuery @Nullable String topic,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to) {
        Asked asked = Asked.of(null, speaker, topic, null, null, null, "true", from, to);
        StatementFilter f = asked.filter();
        if (asked.sound() && (f.speaker() != null || f.topic() != null)) {
            Course course = query.course(f.speaker(), f.topic(), f.from(), f.to());
            Picture picture = course.weeks().isEmpty() ? null : new Picture(course);
            return pages.ok(Templates.course(new View(title(f), f, List.of(), course, picture)));
        }
        List<String> faults = asked.sound()
                ? List.of("Choose a topic or a speaker: everything is always all of everything.")
                : asked.faults();
        return pages.of(400, Templates.course(new View("Over the weeks", f, faults, null, null)));
    }

    private String title(StatementFilter f) {
        String topic =
                f.topic() == null ? null : query.topic(f.topic()).summary().label();
        if (f.speaker() == null || f.speaker().equals("unknown")) {
            return topic == null ? "Nobody who could be told" : topic;
        }
        String name = query.speaker(UUID.fromString(f.speaker())).summary().name();
        return topic == null ? name : name + " on " + topic;
    }
}
