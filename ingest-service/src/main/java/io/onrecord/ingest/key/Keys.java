package io.onrecord.ingest.key;

import io.onrecord.contracts.api.KeyReceipt;
import io.onrecord.contracts.api.ProblemException;
import io.onrecord.ingest.database.Database;
import io.onrecord.store.access.KeyTable;
import io.onrecord.store.access.KeyTable.Label;
import io.onrecord.store.access.KeyTable.Origin;
import io.onrecord.store.access.KeyText;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;

/** Makes and revokes keys. */
@ApplicationScoped
class Keys {
    private static final String UNREACHABLE = "the keys in the record cannot be reached";

    private final Database database;
    private final SecureRandom random = new SecureRandom();

    Keys(Database database) {
        this.database = database;
    }

    KeyReceipt make(Asked asked, String maker, Instant now) {
        KeyText key = KeyText.random(random);
        Label label = new Label(asked.name(), asked.scopes(), Origin.PERSON, maker, asked.expiresAt());
        if (!database.call(UNREACHABLE, connection -> KeyTable.put(connection, key, label, now))) {
            throw new ProblemException(
                    409,
                    "key-name-taken",
                    "There is a key of this name",
                    "a key in force is called '" + asked.name() + "'; take another name, or revoke that one first");
        }
        return new KeyReceipt(
                key.id(), asked.name(), List.copyOf(new TreeSet<>(asked.scopes())), asked.expiresAt(), key.text());
    }

    void revoke(String id, Instant now) {
        if (!database.call(UNREACHABLE, connection -> KeyTable.revoke(connection, id, now))) {
            throw new ProblemException(
                    404,
                    "key-unknown",
                    "There is no such key in force",
                    "it was revoked already, or never was; /api/v1/keys lists all with their ids");
        }
    }
}
