package io.onrecord.query.correction;

import io.onrecord.contracts.CorrectionKind;
import io.onrecord.contracts.CorrectionState;
import io.onrecord.query.filter.Given;
import io.onrecord.query.sql.Sql;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filter words of corrections. */
public final class CorrectionParameters {
    @Parameter(
            description = "merge, different, split, rename, reattribute, reject, confirm, retag, same-utterance or"
                    + " other-utterance.",
            example = "merge",
            schema = @Schema(type = SchemaType.STRING))
    @QueryParam("kind")
    public @Nullable String kind;

    @Parameter(
            description = "waiting, applied, lost or undone.",
            example = "applied",
            schema = @Schema(type = SchemaType.STRING))
    @QueryParam("state")
    public @Nullable String state;

    @Parameter(
            description = "Id of a speaker whom it is about, who spoke, or who was thought to have spoken.",
            example = "5a3c6f0e-1d2b-5c4a-8e9f-000000000001",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @QueryParam("speaker")
    public @Nullable String speaker;

    @Parameter(
            description = "Id of the article that has the statement it is about.",
            example = "5a3c6f0e-1d2b-5c4a-8e9f-00000000000a",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @QueryParam("article")
    public @Nullable String article;

    @Parameter(
            description = "Id of a statement that it is about.",
            example = "5a3c6f0e-1d2b-5c4a-8e9f-0000000000f1",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @QueryParam("statement")
    public @Nullable String statement;

    /** Refuses what is no filter, before an answer has begun. */
    void check() {
        filter(Sql.of(""));
    }

    /** Puts them into a query of corrections {@code c}. */
    Sql filter(Sql sql) {
        @Nullable String given = Given.text("kind", kind);
        @Nullable
        CorrectionKind wanted =
                Given.oneOf(CorrectionKind.class, "kind", given == null ? null : given.replace('-', '_'));
        if (wanted != null) {
            sql.where("c.kind = ?", wanted.name());
        }
        @Nullable CorrectionState become = Given.oneOf(CorrectionState.class, "state", state);
        if (become == CorrectionState.WAITING) {
            sql.where("c.handled_at IS NULL");
        } else if (become != null) {
            sql.where("c.outcome = ?", become.name());
        }
        @Nullable UUID who = Given.optionalId("speaker", speaker);
        if (who != null) {
            sql.where("(c.speaker_id = ? OR c.other_speaker = ? OR c.was_speaker = ?)", who, who, who);
        }
        @Nullable UUID where = Given.optionalId("article", article);
        if (where != null) {
            sql.where("c.article_id = ?", where);
        }
        @Nullable UUID what = Given.optionalId("statement", statement);
        if (what != null) {
            CorrectionRow.about(sql, what);
        }
        return sql;
    }
}
