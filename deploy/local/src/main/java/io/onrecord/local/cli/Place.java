package io.onrecord.local.cli;

import io.onrecord.local.instance.DataFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option that says which instance is meant. */
public final class Place {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of the instance: database, messages, logs. Default: .onrecord beside the command.")
    private @Nullable Path data;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    DataFolder folder() {
        Path folder = data != null ? data : home().resolve(".onrecord");
        if (folder.toAbsolutePath().normalize().getParent() == null
                || (Files.exists(folder) && !Files.isDirectory(folder))) {
            throw new ParameterException(
                    command.commandLine(), "--data needs a folder of its own, which " + folder + " cannot be");
        }
        return new DataFolder(folder);
    }

    /** The folder of the project, which {@code ./onrecord} names. */
    public static Path home() {
        return Path.of(System.getProperty("onrecord.home", "."))
                .toAbsolutePath()
                .normalize();
    }
}
