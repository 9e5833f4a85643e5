package io.onrecord.dashboard.statement;

import io.onrecord.contracts.api.ProblemException;
import io.onrecord.contracts.api.SpeakerSuggestion;
import io.onrecord.dashboard.services.QueryApi;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Finds out whom a form means by what was typed as the speaker: without scripts that is a name. */
@ApplicationScoped
public class Whom {
    private static final int LONGEST = 200;

    private final QueryApi query;

    Whom(@RestClient QueryApi query) {
        this.query = query;
    }

    /**
     * A name that was typed.
     *
     * @param likely those it may mean, the likeliest first
     */
    public record Named(String name, List<SpeakerSuggestion> likely) {

        /** The id of the one who alone is called just that, or whom alone it can mean. */
        public Optional<String> clear() {
            List<SpeakerSuggestion> called =
                    likely.stream().filter(SpeakerSuggestion::whole).toList();
            List<SpeakerSuggestion> meant = called.isEmpty() ? likely : called;
            return meant.size() == 1 ? Optional.of(meant.getFirst().id().toString()) : Optional.empty();
        }

        /**
         * The question back.
         *
         * @param href what was asked, with this id in place of the name
         */
        public Asking asking(Function<String, String> href) {
            return new Asking(
                    name,
                    likely.stream()
                            .map(one -> new Meant(
                                    one.name(),
                                    one.alias().equals(one.name()) ? null : one.alias(),
                                    href.apply(one.id().toString())))
                            .toList());
        }
    }

    /** That it is not clear whom a name means. */
    public record Asking(String name, List<Meant> likely) {}

    /**
     * One whom it may mean.
     *
     * @param alias the name by which it may; null when it is the usual one
     */
    public record Meant(String name, @Nullable String alias, String href) {}

    /** Null when it is no name but an id, the word for nobody, or nothing. */
    public @Nullable Named named(@Nullable String speaker) {
        if (speaker == null || speaker.isBlank() || speaker.strip().equals(Asked.UNKNOWN) || isId(speaker.strip())) {
            return null;
        }
        String name = speaker.strip();
        return new Named(name, name.length() > LONGEST ? List.of() : query.suggest(name));
    }

    /** What a speaker is called; what was typed where it is no id that the record holds. */
    public String called(String typed) {
        try {
            return isId(typed) ? query.speaker(UUID.fromString(typed)).summary().name() : typed;
        } catch (ProblemException notHeld) {
            return typed;
        }
    }

    private static boolean isId(String text) {
        try {
            return UUID.fromString(text).toString().equalsIgnoreCase(text);
        } catch (IllegalArgumentException aName) {
            return false;
        }
    }
}
