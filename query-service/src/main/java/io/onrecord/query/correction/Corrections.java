package io.onrecord.query.correction;

import io.onrecord.contracts.api.CorrectionDetail;
import io.onrecord.contracts.api.Page;
import io.onrecord.query.page.PageRequest;
import io.onrecord.query.sql.Database;
import io.onrecord.query.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads corrections, the latest first. */
@ApplicationScoped
public class Corrections {
    static final String LIST = "corrections";

    /** That one page shows of a statement. */
    private static final int MOST = 50;

    private final Database database;

    Corrections(Database database) {
        this.database = database;
    }

    Page<CorrectionDetail> page(CorrectionParameters wanted, PageRequest page) {
        Sql sql = wanted.filter(CorrectionRow.query());
        if (page.after() != null) {
            sql.where("c.number < ?", page.after().number());
        }
        return page.cut(
                database.list(sql.add("ORDER BY c.number DESC LIMIT ?", page.rows()), CorrectionRow::read),
                rows -> rows.stream().map(CorrectionRow::detail).toList(),
                row -> page.at(
                        Long.toString(row.detail().number()), row.detail().id()));
    }

    Optional<CorrectionDetail> find(UUID id) {
        return database.first(CorrectionRow.query().where("c.id = ?", id), CorrectionRow::read)
                .map(CorrectionRow::detail);
    }

    /** Those of a statement; no more than a page shows. */
    public List<CorrectionDetail> of(UUID statement) {
        return database
                .list(
                        CorrectionRow.about(CorrectionRow.query(), statement)
                                .add("ORDER BY c.number DESC LIMIT ?", MOST),
                        CorrectionRow::read)
                .stream()
                .map(CorrectionRow::detail)
                .toList();
    }
}
