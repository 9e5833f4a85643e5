package io.onrecord.query.atom;

import io.onrecord.query.filter.Filter;
import io.onrecord.query.speaker.Speakers;
import io.onrecord.query.topic.Topics;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says in words what a feed is of, since a reader shows nothing else of the search. */
@ApplicationScoped
class Names {
    private final Speakers speakers;
    private final Topics topics;

    Names(Speakers speakers, Topics topics) {
        this.speakers = speakers;
        this.topics = topics;
    }

    String title(Filter filter) {
        List<String> parts = new ArrayList<>();
        if (filter.speaker() != null) {
            parts.add("by " + speaker(filter.speaker().value()));
        }
        if (filter.topics() != null) {
            String topic = filter.topics().getFirst();
            parts.add("on " + topics.names().getOrDefault(topic, topic));
        }
        if (filter.outlet() != null) {
            parts.add("in "
                    + (filter.outlet().value() == null
                            ? "unknown outlets"
                            : filter.outlet().value()));
        }
        if (filter.kind() != null) {
            parts.add(word(filter.kind()));
        }
        if (filter.status() != null) {
            parts.add(word(filter.status()));
        }
        if (filter.q() != null) {
            parts.add("with the words " + filter.q());
        }
        if (filter.from() != null) {
            parts.add("from " + filter.from());
        }
        if (filter.to() != null) {
            parts.add("to " + filter.to());
        }
        return parts.isEmpty() ? "Statements" : "Statements " + String.join(", ", parts);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** Whom the record has no name for is called by the id. */
    private String speaker(@Nullable UUID id) {
        if (id == null) {
            return "unknown speakers";
        }
        String text = id.toString();
        return speakers.names(List.of(text)).getOrDefault(text, text);
    }
}
