package io.onrecord.query.speaker;

import io.onrecord.contracts.api.SpeakerDetail;
import io.onrecord.contracts.api.SpeakerSuggestion;
import io.onrecord.query.sql.Database;
import io.onrecord.query.sql.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Guesses whom somebody means while typing. */
@ApplicationScoped
class SuggestSpeakers {
    private static final int SHOWN = 10;

    /** Letters that a name must begin with; fewer begin too many. */
    private static final int BEGINNING = 2;

    /** Letters from which on a spelling can be told from another name. */
    private static final int SPELT = 4;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Database database;

    SuggestSpeakers(Database database) {
        this.database = database;
    }

    List<SpeakerSuggestion> of(@Nullable String typed) {
        Asked asked = Asked.of(typed == null ? "" : typed);
        if (asked.letters() < BEGINNING) {
            return List.of();
        }
        List<SpeakerSuggestion> found = new ArrayList<>(
                database.list(SuggestionQuery.beginning(asked.name(), asked.plain(), SHOWN), SuggestSpeakers::read));
        if (found.size() < SHOWN && asked.letters() >= SPELT) {
            Set<UUID> there = found.stream().map(SpeakerSuggestion::id).collect(Collectors.toSet());
            database.list(SuggestionQuery.spelt(asked.name(), asked.plain(), SHOWN), SuggestSpeakers::read).stream()
                    .filter(one -> !there.contains(one.id()))
                    .limit(SHOWN - found.size())
                    .forEach(found::add);
        }
        return found;
    }

    /**
     * What was typed.
     *
     * @param plain without accents
     */
    private record Asked(String name, String plain) {
        static Asked of(String typed) {
            String name = SPACE.matcher(typed.strip().toLowerCase(Locale.ROOT)).replaceAll(" ");
            return new Asked(
                    name,
                    MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                            .replaceAll(""));
        }

        long letters() {
            return name.codePoints().filter(Character::isLetterOrDigit).count();
        }
    }

    private static SpeakerSuggestion read(Row row) throws SQLException {
        @Nullable String title = row.textOrNull("office_title");
        return new SpeakerSuggestion(
                row.id("id"),
                row.text("name"),
                row.text("alias"),
                title == null
                        ? null
                        : new SpeakerDetail.Office(
                                title,
                                row.textOrNull("office_of"),
                                row.dateOrNull("office_from"),
                                row.dateOrNull("office_to")),
                row.number("statements"),
                row.flag("whole"));
    }
}
