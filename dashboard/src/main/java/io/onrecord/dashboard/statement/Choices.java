package io.onrecord.dashboard.statement;

import io.onrecord.contracts.api.OutletSummary;
import io.onrecord.contracts.api.SpeakerSummary;
import io.onrecord.dashboard.page.Words;
import io.onrecord.dashboard.services.QueryApi;
import io.onrecord.dashboard.services.TopicTree;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** What the lists of a search form offer. */
@ApplicationScoped
public class Choices {
    private static final int SPEAKERS = 100;

    private final QueryApi query;

    Choices(@RestClient QueryApi query) {
        this.query = query;
    }

    /**
     * One line of a list.
     *
     * @param name what it is called, without the count that {@code label} may carry
     */
    public record Choice(String value, String label, String name) {}

    /** Who speaks most, and the chosen one even if that is somebody else. */
    public List<Choice> speakers(@Nullable String chosen) {
        List<Choice> choices = new ArrayList<>(query.speakers(null, null, null, SPEAKERS).items().stream()
                .map(Choices::speaker)
                .toList());
        choices.add(0, new Choice(Asked.UNKNOWN, "Nobody who could be told", "somebody unknown"));
        if (chosen != null
                && choices.stream().noneMatch(choice -> choice.value().equals(chosen))) {
            choices.add(0, speaker(query.speaker(UUID.fromString(chosen)).summary()));
        }
        return choices;
    }

    /** What a chosen speaker is called; null when none is. */
    public @Nullable String speaker(@Nullable String chosen) {
        if (chosen == null || chosen.equals(Asked.UNKNOWN)) {
            return chosen;
        }
        return query.speaker(UUID.fromString(chosen)).summary().name();
    }

    private static Choice speaker(SpeakerSummary s) {
        return new Choice(s.id().toString(), s.name() + " (" + Words.number(s.statements()) + ")", s.name());
    }

    public List<Choice> topics() {
        return TopicTree.flat(query.topics()).stream()
                .map(node -> new Choice(
                        node.topic().id(), node.indented(), node.topic().label()))
                .toList();
    }

    public List<Choice> outlets() {
        return query.outlets().stream()
                .map(OutletSummary::outlet)
                .filter(Objects::nonNull)
                .map(outlet -> new Choice(outlet, outlet, outlet))
                .toList();
    }
}
