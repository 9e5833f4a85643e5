package io.onrecord.store.migrate;

import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The migration job: {@code ONRECORD_DB_URL}, {@code ONRECORD_DB_USER} and {@code ONRECORD_DB_PASSWORD} of the owner in the
 * environment; ends with 0, or with 2 when one is missing.
 */
public final class Migrate {
    private Migrate() {}

    public static void main(String[] arguments) {
        PGSimpleDataSource owner = new PGSimpleDataSource();
        owner.setURL(needed("ONRECORD_DB_URL"));
        owner.setUser(needed("ONRECORD_DB_USER"));
        owner.setPassword(needed("ONRECORD_DB_PASSWORD"));
        System.out.println("migrations applied: " + Migration.migrate(owner));
    }

    private static String needed(String variable) {
        @Nullable String value = System.getenv(variable);
        if (value == null || value.isBlank()) {
            System.err.println(
                    variable + " is not set: the migration needs the address, user and password of the owner");
            System.exit(2);
            throw new AssertionError();
        }
        return value;
    }
}
