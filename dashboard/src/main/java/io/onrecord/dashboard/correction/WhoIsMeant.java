package io.onrecord.dashboard.correction;

import io.onrecord.contracts.api.Problem;
import io.onrecord.contracts.api.ProblemException;
import io.onrecord.contracts.api.SpeakerSuggestion;
import io.onrecord.dashboard.statement.Whom;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whom a correction means by what was typed. Only who alone is called just that is taken without asking back: a
 * correction to somebody whose name is merely like it would be a new mistake.
 */
@ApplicationScoped
class WhoIsMeant {
    private final Whom whom;

    WhoIsMeant(Whom whom) {
        this.whom = whom;
    }

    /** That it is not clear whom a name means. */
    static final class UnclearException extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient Unclear unclear;

        UnclearException(Unclear unclear) {
            super("several go by a name like it");
            this.unclear = unclear;
        }

        Unclear unclear() {
            return unclear;
        }
    }

    /**
     * Those whom a name may mean.
     *
     * @param mayBeNew whether it may also be somebody whom the record does not have: nobody in it is called just that
     */
    public record Unclear(String name, List<SpeakerSuggestion> likely, boolean mayBeNew) {}

    /** @throws UnclearException when several may be meant */
    Meant anybody(Draft draft) {
        return find(draft, true);
    }

    /**
     * Somebody in the record.
     *
     * @throws UnclearException when several may be meant
     * @throws ProblemException when nobody is called so
     */
    Meant known(Draft draft) {
        Meant found = find(draft, false);
        if (found.id() == null) {
            throw new ProblemException(Problem.of(
                    422,
                    "speaker-unknown",
                    "There is no such speaker",
                    "Nobody in the record goes by a name like “" + draft.shown(draft.speaker)
                            + "”. Type a part of the name.",
                    null));
        }
        return found;
    }

    private Meant find(Draft draft, boolean mayBeNew) {
        String typed = draft.shown(draft.speaker).strip();
        if (Draft.NEW.equals(draft.whom) && mayBeNew && !typed.isEmpty()) {
            return new Meant(null, typed);
        }
        @Nullable UUID chosen = id(draft.shown(draft.whom));
        if (chosen == null) {
            chosen = id(typed);
        }
        if (chosen != null) {
            return new Meant(chosen, null);
        }
        Whom.@Nullable Named named = whom.named(typed);
        if (named == null) {
            return Meant.NOBODY;
        }
        List<SpeakerSuggestion> whole =
                named.likely().stream().filter(SpeakerSuggestion::whole).toList();
        if (whole.size() == 1) {
            return new Meant(whole.getFirst().id(), null);
        }
        if (!named.likely().isEmpty()) {
            throw new UnclearException(new Unclear(typed, named.likely(), mayBeNew && whole.isEmpty()));
        }
        return mayBeNew ? new Meant(null, typed) : Meant.NOBODY;
    }

    private static @Nullable UUID id(String text) {
        try {
            return text.length() == 36 ? UUID.fromString(text) : null;
        } catch (IllegalArgumentException aName) {
            return null;
        }
    }
}
