package io.onrecord.local.cli;

import io.onrecord.local.instance.DataFolder;
import io.onrecord.local.instance.MachineKey;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says who asks. */
final class SignInOptions {
    @Option(
            names = "--key",
            paramLabel = "KEY",
            defaultValue = "${env:ONRECORD_KEY}",
            description = "Key to sign in with; better in ONRECORD_KEY, where the list of processes does not show it."
                    + " Default: the key of this machine, for its own instance only.")
    private @Nullable String key;

    /** For an instance elsewhere: never the key of this machine. */
    Optional<String> given() {
        return Optional.ofNullable(key).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** For the instance of this folder. */
    Optional<String> at(DataFolder folder) throws IOException {
        Optional<String> given = given();
        return given.isPresent() ? given : MachineKey.read(folder);
    }
}
