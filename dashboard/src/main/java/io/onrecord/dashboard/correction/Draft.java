package io.onrecord.dashboard.correction;

import io.onrecord.contracts.api.CorrectionSubmission;
import io.onrecord.contracts.api.Problem;
import io.onrecord.contracts.api.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** A correction as the forms have it, or as a person typed it and could not send it. */
public final class Draft {
    private static final Pattern IN_ADDRESS = Pattern.compile("^.*/articles/([0-9a-fA-F-]{36}).*$");

    @RestForm
    public @Nullable String token;

    /** As in the API. */
    @RestForm
    public @Nullable String kind;

    /** A name that was typed, or the id of a speaker who was chosen. */
    @RestForm
    public @Nullable String speaker;

    /** Of several whom the name may mean: the id of one, or {@link #NEW}. */
    @RestForm
    public @Nullable String whom;

    @RestForm
    public @Nullable String speakerKind;

    @RestForm
    public @Nullable String name;

    /** Of a split. */
    @RestForm
    public List<@Nullable String> names = List.of();

    /** Of a split: addresses or ids of articles, one a line. */
    @RestForm
    public @Nullable String articles;

    /** The other of two statements. */
    @RestForm
    public @Nullable String other;

    @RestForm
    public List<@Nullable String> add = List.of();

    @RestForm
    public List<@Nullable String> remove = List.of();

    @RestForm
    public @Nullable String reason;

    /** {@code review} where to go back to the list of what is worth a look. */
    @RestForm
    public @Nullable String back;

    static final String NEW = "new";

    /** Whether a form of this kind is the one that could not be sent. */
    public boolean is(String one) {
        return one.equals(kind);
    }

    public String shown(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }

    /** What is sent about a statement. */
    CorrectionSubmission ofStatement(UUID statement, Meant who) {
        return new CorrectionSubmission(
                kind, who.id(), id(other), statement, who.name(), kindOf(who), null, null, add, remove, reason);
    }

    /** What is sent about a speaker. */
    CorrectionSubmission ofSpeaker(UUID about, Meant who) {
        return new CorrectionSubmission(
                kind,
                about,
                who.id(),
                null,
                name,
                is("split") ? speakerKind : null,
                articleIds(),
                names,
                null,
                null,
                reason);
    }

    private @Nullable String kindOf(Meant who) {
        return who.name() == null ? null : speakerKind;
    }

    /** @throws ProblemException 422 when a line is no address or id of an article */
    private List<@Nullable UUID> articleIds() {
        List<@Nullable UUID> ids = new ArrayList<>();
        for (String typed : shown(articles).strip().split("\\s+", -1)) {
            UUID id = id(IN_ADDRESS.matcher(typed).replaceFirst("$1"));
            if (id == null && !typed.isEmpty()) {
                throw new ProblemException(Problem.of(
                        422,
                        "article-unknown",
                        "There is no such article",
                        "“" + typed + "” is neither the address of an article here nor its id.",
                        null));
            }
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }

    /** Null where it is none. */
    private static @Nullable UUID id(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : UUID.fromString(typed.strip());
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }
}
