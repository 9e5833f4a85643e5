package io.onrecord.dashboard.compare;

import io.onrecord.contracts.api.ProblemException;
import io.onrecord.contracts.api.SpeakerSuggestion;
import io.onrecord.dashboard.statement.Choices;
import io.onrecord.dashboard.statement.Whom;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Puts ids in the place of names that were typed, where it is clear whom they mean; the others are asked back. */
@ApplicationScoped
class NameSpeakers {
    private final Whom whom;
    private final Choices choices;

    NameSpeakers(Whom whom, Choices choices) {
        this.whom = whom;
        this.choices = choices;
    }

    /**
     * What became of the names.
     *
     * @param compared names among those compared that may mean several
     * @param said the same of the speaker whose statements alone count; one at most
     * @param changed a name became an id
     */
    record Named(List<Whom.Named> compared, List<Whom.Named> said, boolean changed) {

        List<View.Asking> asking(Question asked) {
            List<View.Asking> all = new ArrayList<>();
            compared.forEach(one -> all.add(asking(
                    one,
                    id -> asked.with(asked.ids().stream()
                                    .map(typed -> typed.equals(one.name()) ? id : typed)
                                    .toList())
                            .href())));
            said.forEach(one ->
                    all.add(asking(one, id -> asked.by(asked.filter().by(id)).href())));
            return all;
        }

        private static View.Asking asking(Whom.Named one, Function<String, String> href) {
            return new View.Asking(
                    one.name(),
                    one.likely().stream()
                            .map(likely -> new View.Meant(
                                    likely.name(),
                                    likely.alias().equals(likely.name()) ? null : likely.alias(),
                                    href.apply(likely.id().toString())))
                            .toList());
        }
    }

    /** Changes what was typed; a speaker's name that is not clear is taken out, so that the rest can be read. */
    Named named(Typed typed) {
        boolean ofSpeakers = "speakers".equals(typed.of) && (typed.was == null || typed.was.equals(typed.of));
        List<Whom.Named> unclear = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (String one : typed.ids) {
            Whom.Named name = ofSpeakers ? whom.named(one) : null;
            ids.add(name == null ? one : name.clear().map(NameSpeakers::id).orElse(one));
            if (name != null && name.clear().isEmpty()) {
                unclear.add(name);
            }
        }
        boolean changed = !ids.equals(typed.ids);
        typed.ids = ids;
        Whom.Named said = "speakers".equals(typed.of) ? null : whom.named(typed.speaker);
        List<Whom.Named> saidBy = List.of();
        if (said != null) {
            changed = true;
            typed.speaker = said.clear().map(NameSpeakers::id).orElse(null);
            saidBy = typed.speaker == null ? List.of(said) : List.of();
        }
        return new Named(unclear, saidBy, changed);
    }

    /** What a speaker is called; what was typed where it is no id that the record holds. */
    String name(String typed) {
        if (!isId(typed)) {
            return typed;
        }
        try {
            String name = choices.speaker(typed);
            return name == null ? typed : name;
        } catch (ProblemException notHeld) {
            return typed;
        }
    }

    private static boolean isId(String typed) {
        try {
            return UUID.fromString(typed).toString().equalsIgnoreCase(typed);
        } catch (IllegalArgumentException aName) {
            return false;
        }
    }

    private static String id(SpeakerSuggestion speaker) {
        return speaker.id().toString();
    }
}
