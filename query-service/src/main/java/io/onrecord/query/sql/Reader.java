package io.onrecord.query.sql;

import java.sql.SQLException;

/** Makes something of one row. */
@FunctionalInterface
public interface Reader<T> {
    T read(Row row) throws SQLException;
}
