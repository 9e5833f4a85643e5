package io.onrecord.query.unchanged;

import io.onrecord.query.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Tags what is too long to be made for its tag, by the moment of the record that it is made of. Of an export that others wrote
 * into meanwhile the tag is that of its beginning, which never comes again, so nobody takes it for whole.
 */
@ApplicationScoped
public class Revision {
    private final Database database;

    Revision(Database database) {
        this.database = database;
    }

    /** Of what this address gives out now. */
    public Validator tag(String address) {
        return Validator.of(database.moment(), address);
    }
}
