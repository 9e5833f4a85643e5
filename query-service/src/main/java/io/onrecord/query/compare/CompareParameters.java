package io.onrecord.query.compare;

import io.onrecord.query.count.Step;
import io.onrecord.query.filter.CountParameters;
import io.onrecord.query.filter.Filter;
import io.onrecord.query.filter.Given;
import io.onrecord.query.filter.Meaning;
import io.onrecord.query.problem.Problems;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What to compare, in which bins, and the filters that the roll-ups know. */
public final class CompareParameters extends CountParameters {
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
            required = true,
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

    /**
     * What these words ask.
     *
     * @param meaning what its ids stand for
     */
    Question question(Meaning meaning, LocalDate today) {
        Of compared = Objects.requireNonNullElse(Given.oneOf(Of.class, "of", of), Of.TOPICS);
        return new Question(
                compared, ids(compared, meaning), Given.oneOf(Step.class, "by", by), filter(compared, meaning), today);
    }

    private List<String> ids(Of compared, Meaning meaning) {
        List<String> given = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String one : ids) {
            @Nullable String text = Given.text("id", one);
            if (text != null) {
                String id = compared == Of.SPEAKERS && !compared.isUnknown(text)
                        ? meaning.speaker(Given.id("id", text)).toString()
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

    private Filter filter(Of compared, Meaning meaning) {
        Filter filter = filter(meaning);
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
