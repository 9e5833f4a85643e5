package io.onrecord.local.cli;

import io.onrecord.contracts.api.Scopes;
import io.onrecord.local.instance.Instance;
import io.onrecord.local.instance.Passwords;
import io.onrecord.store.access.KeyTable;
import io.onrecord.store.access.KeyText;
import io.onrecord.store.migrate.Logins;
import java.io.IOException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.postgresql.ds.PGSimpleDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a key, for whoever may read the folder of the instance: also when no other key is to be had any more. */
@Command(
        name = "key",
        description = "Makes a key of the running instance and prints it, this once only.",
        mixinStandardHelpOptions = true,
        footer = "%nThe page Keys lists and revokes them.")
final class KeyCommand implements Callable<Integer> {
    private static final int LONGEST_NAME = 80;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Place place = new Place();

    @Parameters(paramLabel = "NAME", description = "Whose it is and what for, in at most 80 characters.")
    private String name = "";

    @Option(
            names = "--scope",
            paramLabel = "SCOPE",
            split = ",",
            defaultValue = Scopes.ADMIN,
            description = "What it opens: read, ingest, correct, or admin for all. Default: admin.")
    private List<String> scopes = List.of();

    @Override
    public Integer call() throws IOException {
        refuseNonsense();
        Optional<Instance> running = Instance.running(place.folder());
        if (running.isEmpty()) {
            System.err.println("onrecord: nothing runs on " + place.folder().root() + ". Start it with ./onrecord up.");
            return ExitCode.NOT_RUNNING;
        }
        KeyText key = KeyText.random(new SecureRandom());
        KeyTable.Label label =
                new KeyTable.Label(name.strip(), Set.copyOf(scopes), KeyTable.Origin.PERSON, "./onrecord key", null);
        try (Connection connection = database(running.get()).getConnection()) {
            if (!KeyTable.put(connection, key, label, Instant.now())) {
                System.err.println("onrecord: a key in force has this name; take another, or revoke that one first");
                return ExitCode.FAILED;
            }
        } catch (SQLException failure) {
            throw new IOException("the database does not answer: " + failure.getMessage(), failure);
        }
        System.out.println(key.text());
        return ExitCode.OK;
    }

    private void refuseNonsense() {
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            throw new ParameterException(spec.commandLine(), "NAME has 1 to " + LONGEST_NAME + " characters");
        }
        if (!Scopes.ALL.containsAll(scopes)) {
            throw new ParameterException(
                    spec.commandLine(), "--scope is any of " + String.join(", ", Scopes.ALL) + ", not " + scopes);
        }
    }

    private PGSimpleDataSource database(Instance running) throws IOException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(running.postgres());
        source.setUser(Logins.INGEST);
        source.setPassword(Passwords.of(place.folder(), List.of(Logins.INGEST)).of(Logins.INGEST));
        return source;
    }
}
