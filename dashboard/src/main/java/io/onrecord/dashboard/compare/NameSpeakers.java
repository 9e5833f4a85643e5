package io.onrecord.dashboard.compare;

import io.onrecord.dashboard.statement.Whom;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts ids in the place of names that were typed, where it is clear whom they mean; the others are asked back. */
@ApplicationScoped
class NameSpeakers {
    private final Whom whom;

    NameSpeakers(Whom whom) {
        this.whom = whom;
    }

    /**
     * What is asked.
     *
     * @param question with ids; a speaker whose statements alone count, and who is not clear, is left out of it
     * @param said what was typed of that speaker; null when it was no name
     * @param asking names that are not clear
     * @param changed a name became an id
     */
    record Named(Question question, @Nullable String said, List<Whom.Asking> asking, boolean changed) {}

    Named named(Typed typed) {
        Whom.Named said = "speakers".equals(typed.of) ? null : whom.named(typed.speaker);
        Question asked =
                Question.of(typed, said == null ? typed.speaker : said.clear().orElse(null));
        if (!asked.faults().isEmpty()) {
            return new Named(asked, said == null ? null : said.name(), List.of(), false);
        }
        Map<String, Whom.Named> names = names(asked);
        Question clear = asked.with(one -> id(asked, one, names));
        List<Whom.Asking> asking = new ArrayList<>();
        names.values().stream()
                .filter(name -> name.clear().isEmpty())
                .forEach(name -> asking.add(name.asking(id ->
                        clear.with(one -> one.equals(name.name()) ? id : one).href())));
        if (said != null && said.clear().isEmpty()) {
            asking.add(said.asking(id -> clear.by(clear.filter().by(id)).href()));
        }
        return new Named(
                clear,
                said == null ? null : said.name(),
                asking,
                said != null || !clear.ids().equals(asked.ids()));
    }

    /** Only of what can be asked: each name is looked up. */
    private Map<String, Whom.Named> names(Question asked) {
        Map<String, Whom.Named> names = new LinkedHashMap<>();
        if (asked.ofSpeakers()) {
            asked.ids().forEach(one -> Optional.ofNullable(whom.named(one)).ifPresent(name -> names.put(one, name)));
        }
        return names;
    }

    private static String id(Question asked, String one, Map<String, Whom.Named> names) {
        Whom.Named name = names.get(one);
        if (name != null) {
            return name.clear().orElse(one);
        }
        return asked.ofSpeakers() ? one.toLowerCase(Locale.ROOT) : one;
    }
}
