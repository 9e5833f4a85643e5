package io.onrecord.query.key;

import io.onrecord.contracts.api.KeySummary;
import io.onrecord.contracts.api.Scopes;
import io.onrecord.query.sql.Database;
import io.onrecord.query.sql.Row;
import io.onrecord.query.sql.Sql;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/keys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "keys", description = "Who may do what.")
@RolesAllowed(Scopes.ADMIN)
@Transactional
class KeysResource {
    /** Those in force first; of the others the latest, as many as anybody looks at. */
    private static final String LIST = """
            SELECT id, name, scopes, made_by, created_at, expires_at, revoked_at, last_used_at
            FROM api_key ORDER BY revoked_at DESC NULLS FIRST, created_at DESC, id LIMIT 1000""";

    private final Database database;

    KeysResource(Database database) {
        this.database = database;
    }

    @GET
    @Operation(
            operationId = "listKeys",
            summary = "All keys, without what opens",
            description = "For administrators. Those in force first, the newest first; then those that were revoked."
                    + " At most a thousand.")
    public List<KeySummary> list() {
        return database.list(Sql.of(LIST), KeysResource::shape);
    }

    private static KeySummary shape(Row row) throws SQLException {
        return new KeySummary(
                row.text("id"),
                row.text("name"),
                row.texts("scopes"),
                row.text("made_by"),
                row.instant("created_at"),
                row.instantOrNull("expires_at"),
                row.instantOrNull("revoked_at"),
                row.instantOrNull("last_used_at"));
    }
}
