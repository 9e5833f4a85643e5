package io.onrecord.store.upkeep;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The job of upkeep: {@code ONRECORD_DB_URL}, {@code ONRECORD_DB_USER} and {@code ONRECORD_DB_PASSWORD} of the owner in the environment, and
 * {@code ONRECORD_UPKEEP_MINUTES}, after which it begins nothing more: 1 to 1440, 120 when it is not set. Ends with 0, with 2 when one
 * is missing or wrong, with 1 when Postgres refuses.
 */
public final class Upkeep {
    private static final int USUAL_MINUTES = 120;
    private static final int DAY = 24 * 60;

    private Upkeep() {}

    public static void main(String[] arguments) throws SQLException {
        PGSimpleDataSource owner = new PGSimpleDataSource();
        owner.setURL(needed("ONRECORD_DB_URL"));
        owner.setUser(needed("ONRECORD_DB_USER"));
        owner.setPassword(needed("ONRECORD_DB_PASSWORD"));
        // Whoever has gone without a word is not waited for.
        owner.setTcpKeepAlive(true);
        Clock clock = Clock.systemUTC();
        List<KeepIndexes.Rebuilt> rebuilt = new KeepIndexes(owner, ChooseLoose.STANDARD, clock)
                .until(clock.instant().plus(time()));
        rebuilt.forEach(one ->
                System.out.printf("%s: %,d MB, now %,d MB%n", one.name(), one.before() >> 20, one.after() >> 20));
        System.out.println("indexes made anew: " + rebuilt.size());
    }

    private static Duration time() {
        @Nullable String value = System.getenv("ONRECORD_UPKEEP_MINUTES");
        if (value == null) {
            return Duration.ofMinutes(USUAL_MINUTES);
        }
        if (!value.matches("\\d{1,4}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > DAY) {
            throw refused("ONRECORD_UPKEEP_MINUTES is '" + value + "': it must be a whole number from 1 to " + DAY);
        }
        return Duration.ofMinutes(Integer.parseInt(value));
    }

    private static String needed(String variable) {
        @Nullable String value = System.getenv(variable);
        if (value == null || value.isBlank()) {
            throw refused(variable + " is not set: upkeep needs the address, user and password of the owner");
        }
        return value;
    }

    private static AssertionError refused(String why) {
        System.err.println(why);
        System.exit(2);
        return new AssertionError(why);
    }
}
