package io.onrecord.query.compare;

import io.onrecord.query.count.Step;
import io.onrecord.query.filter.Filter;
import io.onrecord.query.filter.Given;
import io.onrecord.query.filter.StatementParameters;
import io.onrecord.query.problem.Problems;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What to compare, in which bins, and the filters that the roll-ups know. */
public final class CompareParameters {
    private static final int FEWEST = 2;
    private static final int MOST = 5;

    @Parameter(
            description = "What to compare: topics, speakers or outlets.",
            example = "topics",
            schema = @Schema(type = SchemaType.STRING, defaultValue = "topics"))
    @QueryParam("of")
    public @Nullable String of;

    @Parameter(
            description =
                    "Two to five of them, each given as a parameter of its own: id of a topic or speaker, name of an outlet; of"
                            + " speakers and outlets also 'unknown'.",
            example = "ceasefire")
    @QueryParam("id")
    public List<String> ids = List.of();

    @Parameter(
            description =
                    "Width of a bin: day, week (ISO, from Monday) or month. Left out: days up to 62 of them, weeks up to 400"
                            + " days, else months.",
            example = "week",
            schema = @Schema(type = SchemaType.STRING))
    @QueryParam("by")
    public @Nullable String by;

    @Parameter(
            description = "Only what this speaker said, or 'unknown'; not where speakers are compared.",
            example = "5a3c6f0e-1d2b-5c4a-8e9f-000000000001",
            schema = @Schema(type = SchemaType.STRING))
    @QueryParam("speaker")
    public @Nullable String speaker;

    @Parameter(
            description = "Only what is about this topic or one below it; not where topics are compared.",
            example = "ceasefire")
    @QueryParam("topic")
    public @Nullable String topic;

    @Parameter(
            description = "Only what stands in this outlet, or 'unknown'; not where outlets are compared.",
            example = "Lake Herald")
    @QueryParam("outlet")
    public @Nullable String outlet;

    @Parameter(
            description = "Only what is rendered so: direct, mixed or indirect, in capitals or not.",
            example = "direct",
            schema = @Schema(type = SchemaType.STRING))
    @QueryParam("kind")
    public @Nullable String kind;

    @Parameter(
            description = "First day. Left out: the first that has anything of the items.",
            example = "2024-03-01",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @QueryParam("from")
    public @Nullable String from;

    @Parameter(
            description = "Last day. Left out: the last that has anything of the items.",
            example = "2024-03-31",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @QueryParam("to")
    public @Nullable String to;

    /**
     * What these words ask.
     *
     * @param within a topic with all below it
     */
    Question question(Function<String, List<String>> within, LocalDate today) {
        Of compared = Objects.requireNonNullElse(Given.oneOf(Of.class, "of", of), Of.TOPICS);
        return new Question(
                compared, ids(compared), Given.oneOf(Step.class, "by", by), filter(compared, within), today);
    }

    private List<String> ids(Of compared) {
        List<String> given = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String one : ids) {
            @Nullable String text = Given.text("id", one);
            if (text != null) {
                String id = compared == Of.SPEAKERS && !compared.isUnknown(text)
                        ? Given.id("id", text).toString()
                        : text;
                if (!seen.add(id)) {
                    throw Problems.invalid("id", "has '" + id + "' twice; nothing differs from itself");
                }
                given.add(id);
            }
        }
        if (given.size() < FEWEST || given.size() > MOST) {
            throw Problems.invalid(
                    "id",
                    "must be given two to five times, each with one of the " + compared.word() + ", not " + given.size()
                            + " times");
        }
        return List.copyOf(given);
    }

    private Filter filter(Of compared, Function<String, List<String>> within) {
        StatementParameters given = new StatementParameters();
        given.speaker = speaker;
        given.topic = topic;
        given.outlet = outlet;
        given.kind = kind;
        given.from = from;
        given.to = to;
        Filter filter = given.filter(within);
        boolean twice = switch (compared) {
            case TOPICS -> filter.topics() != null;
            case SPEAKERS -> filter.speaker() != null;
            case OUTLETS -> filter.outlet() != null;
        };
        if (twice) {
            throw Problems.invalid(compared.one(), "cannot be given where " + compared.word() + " are compared");
        }
        return filter;
    }
}
