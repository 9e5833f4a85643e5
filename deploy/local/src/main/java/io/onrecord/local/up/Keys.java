package io.onrecord.local.up;

import io.onrecord.contracts.session.Seal;
import io.onrecord.local.instance.DataFolder;
import io.onrecord.local.instance.MachineKey;
import io.onrecord.store.access.FirstKeys;
import io.onrecord.store.access.KeyText;
import java.io.IOException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * How this machine, and whoever sits at it, signs in.
 *
 * @param commands for the commands of this machine
 * @param first the first administrator's, when there was none before; it is told now or never
 * @param person what the link signs in with, until the next start
 */
record Keys(String commands, Optional<String> first, String person) {
    /** The operator gives the first administrator's key by this, so none is made. */
    private static final String GIVEN = "ONRECORD_ACCESS_ADMIN_KEY";

    private static final Duration LINK_OPENS = Duration.ofHours(12);

    static Keys of(DataFolder folder, DataSource owner) throws IOException, UpFailed {
        try {
            @Nullable String given = System.getenv(GIVEN);
            Optional<KeyText> first =
                    given == null || given.isBlank() ? FirstKeys.adminIfNone(owner, Instant.now()) : Optional.empty();
            KeyText person = KeyText.random(new SecureRandom());
            Optional<KeyText> kept = MachineKey.read(folder).flatMap(KeyText::parse);
            KeyText commands = kept.isPresent() && FirstKeys.machine(owner, kept.get(), person, Instant.now())
                    ? kept.get()
                    : another(folder, owner, person);
            return new Keys(commands.text(), first.map(KeyText::text), person.text());
        } catch (SQLException failure) {
            throw new UpFailed("the keys could not be made: " + failure.getMessage());
        }
    }

    private static KeyText another(DataFolder folder, DataSource owner, KeyText person)
            throws SQLException, IOException {
        KeyText made = KeyText.random(new SecureRandom());
        FirstKeys.machine(owner, made, person, Instant.now());
        MachineKey.write(folder, made.text());
        return made;
    }

    /** Leads to the pages, signed in; opens once. */
    String link(String address, String secret) {
        Instant until = Instant.now().plus(LINK_OPENS);
        return address + "/sign-in?link=" + new Seal(secret).close(Seal.Purpose.LINK, person, until);
    }

    /** Does not tell them. */
    @Override
    public String toString() {
        return "Keys";
    }
}
