package io.onrecord.dashboard.compare;

import io.onrecord.dashboard.statement.Choices.Choice;
import io.onrecord.dashboard.statement.Whom;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows.
 *
 * @param fields five of them, filled as far as there is something to compare
 * @param speaker what the speaker is called whose statements alone count, or what was typed
 * @param faults what cannot be asked, in sentences; then there is no answer
 * @param asking names that may mean several
 * @param answer null while there is nothing to show
 */
public record View(
        Question question,
        List<Field> fields,
        @Nullable String speaker,
        List<Choice> topics,
        List<Choice> outlets,
        List<String> faults,
        List<Whom.Asking> asking,
        @Nullable Answer answer) {

    /**
     * One of those compared, in the form.
     *
     * @param id empty while nobody is chosen
     * @param shown what the speaker is called, or what was typed
     */
    public record Field(int number, String id, String shown) {}
}
