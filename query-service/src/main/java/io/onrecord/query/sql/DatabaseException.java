package io.onrecord.query.sql;

import java.io.Serial;
import java.sql.SQLException;

/** The record could not be asked, or did not answer. */
public final class DatabaseException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    DatabaseException(SQLException cause) {
        super(cause);
    }
}
