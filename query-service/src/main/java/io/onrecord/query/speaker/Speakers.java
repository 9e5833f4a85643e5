package io.onrecord.query.speaker;

import io.onrecord.contracts.SpeakerKind;
import io.onrecord.contracts.api.Page;
import io.onrecord.contracts.api.SpeakerDetail;
import io.onrecord.contracts.api.SpeakerSummary;
import io.onrecord.query.filter.Meaning;
import io.onrecord.query.page.PageParameters;
import io.onrecord.query.page.PageRequest;
import io.onrecord.query.sql.Database;
import io.onrecord.query.sql.Row;
import io.onrecord.query.sql.Sql;
import io.onrecord.query.takedown.Missing;
import io.onrecord.query.topic.Topics;
import io.onrecord.store.speaker.SpeakerAliasEntity;
import io.onrecord.store.speaker.SpeakerOfficeEntity;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads speakers. */
@ApplicationScoped
public class Speakers {
    private static final String BY_STATEMENTS = "speakers";
    private static final String BY_LIKENESS = "speakers-named";

    private final Database database;
    private final Topics topics;
    private final Meaning meaning;
    private final Missing missing;

    Speakers(Database database, Topics topics, Meaning meaning, Missing missing) {
        this.database = database;
        this.topics = topics;
        this.meaning = meaning;
        this.missing = missing;
    }

    Page<SpeakerSummary> page(@Nullable String name, @Nullable SpeakerKind kind, PageParameters parameters) {
        PageRequest page = parameters.of(name == null ? BY_STATEMENTS : BY_LIKENESS);
        Sql sql = name == null
                ? SpeakerQuery.most(kind, page.after(), page.rows())
                : SpeakerQuery.named(name, kind, page.after(), page.rows());
        return page.cut(
                database.list(sql, Speakers::read),
                rows -> rows.stream().map(Found::speaker).toList(),
                row -> page.at(Long.toString(row.sortKey()), row.speaker().id()));
    }

    /** What some are called, by id. */
    public Map<String, String> names(List<String> ids) {
        UUID[] wanted = ids.stream().map(UUID::fromString).toArray(UUID[]::new);
        return database
                .list(
                        Sql.of("SELECT id, name FROM speaker WHERE id = ANY (?)", (Object) wanted)
                                .planOnce(),
                        row -> Map.entry(row.text("id"), row.text("name")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Those with most statements. */
    public List<SpeakerSummary> top(int limit) {
        return database.list(SpeakerQuery.most(null, null, limit), Speakers::read).stream()
                .map(Found::speaker)
                .toList();
    }

    /** Of a speaker, or of whom mergers have made of that one. */
    SpeakerDetail detail(UUID asked) {
        UUID id = meaning.speaker(asked);
        SpeakerSummary summary = database.first(SpeakerQuery.one(id), Speakers::read)
                .orElseThrow(() -> missing.speaker(id))
                .speaker();
        List<UUID> all = all(id);
        return new SpeakerDetail(summary, aliases(all), offices(all), topics.of(id), outlets(id));
    }

    private List<SpeakerDetail.OutletCount> outlets(UUID id) {
        return database.list(
                Sql.of("""
                SELECT outlet, statements FROM count_by_speaker_outlet WHERE speaker_id = ?
                ORDER BY statements DESC, outlet NULLS LAST""", id).planOnce(),
                row -> new SpeakerDetail.OutletCount(row.textOrNull("outlet"), row.number("statements")));
    }

    /** This one, and whoever was merged into it. */
    private List<UUID> all(UUID id) {
        List<UUID> all = new ArrayList<>(List.of(id));
        all.addAll(database.list(
                Sql.of("SELECT from_id FROM speaker_merge WHERE into_id = ? ORDER BY from_id", id)
                        .planOnce(),
                row -> row.id("from_id")));
        return all;
    }

    /** A name that several of them go by is listed once. */
    private static List<SpeakerDetail.Alias> aliases(List<UUID> all) {
        return SpeakerAliasEntity.<SpeakerAliasEntity>list("key.speakerId in ?1 order by key.name, origin", all)
                .stream()
                .collect(Collectors.toMap(
                        alias -> alias.key.name(),
                        alias -> new SpeakerDetail.Alias(alias.key.name(), alias.origin),
                        (one, other) -> one,
                        LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private static List<SpeakerDetail.Office> offices(List<UUID> all) {
        return SpeakerOfficeEntity.<SpeakerOfficeEntity>list(
                        "key.speakerId in ?1 order by key.speakerId, key.ordinal", all)
                .stream()
                .map(office -> new SpeakerDetail.Office(office.title, office.officeOf, office.fromOn, office.toOn))
                .toList();
    }

    private static Found read(Row row) throws SQLException {
        return new Found(
                row.number("sort_key"),
                new SpeakerSummary(
                        row.id("id"),
                        row.text("name"),
                        SpeakerKind.valueOf(row.text("kind")),
                        office(row),
                        row.number("statements"),
                        row.dateOrNull("first_on"),
                        row.dateOrNull("last_on")));
    }

    private static SpeakerDetail.@Nullable Office office(Row row) throws SQLException {
        String title = row.textOrNull("office_title");
        return title == null
                ? null
                : new SpeakerDetail.Office(
                        title, row.textOrNull("office_of"), row.dateOrNull("office_from"), row.dateOrNull("office_to"));
    }

    private record Found(long sortKey, SpeakerSummary speaker) {}
}
