package io.onrecord.dashboard.statement;

import io.onrecord.contracts.api.SpeakerSuggestion;
import io.onrecord.dashboard.services.QueryApi;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
     * What was typed.
     *
     * @param likely those it may mean, the likeliest first
     */
    public record Named(String name, List<SpeakerSuggestion> likely) {

        /** The one who alone is called just that, or whom alone it can mean. */
        public Optional<SpeakerSuggestion> clear() {
            List<SpeakerSuggestion> called =
                    likely.stream().filter(SpeakerSuggestion::whole).toList();
            List<SpeakerSuggestion> meant = called.isEmpty() ? likely : called;
            return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
        }
    }

    /** Null when it is no name but an id, the word for nobody, or nothing. */
    public @Nullable Named named(@Nullable String speaker) {
        if (speaker == null || speaker.isBlank() || speaker.strip().equals(Asked.UNKNOWN) || isId(speaker.strip())) {
            return null;
        }
        String name = speaker.strip();
        return new Named(name, name.length() > LONGEST ? List.of() : query.suggest(name));
    }

    private static boolean isId(String text) {
        try {
            return UUID.fromString(text).toString().equalsIgnoreCase(text);
        } catch (IllegalArgumentException aName) {
            return false;
        }
    }
}
