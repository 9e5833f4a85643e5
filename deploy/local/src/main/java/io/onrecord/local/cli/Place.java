package io.onrecord.local.cli;

import io.onrecord.local.instance.DataFolder;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says which instance is meant. */
final class Place {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of the instance: database, messages, logs. Default: .onrecord beside the command.")
    private @Nullable Path data;

    DataFolder folder() {
        return new DataFolder(data != null ? data : home().resolve(".onrecord"));
    }

    /** The folder of the project, which {@code ./onrecord} names. */
    static Path home() {
        return Path.of(System.getProperty("onrecord.home", "."))
                .toAbsolutePath()
                .normalize();
    }
}
