package io.onrecord.local.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code onrecord}. */
@Command(
        name = "onrecord",
        description = "Reads news and keeps the record of who said what, about what, and when.",
        mixinStandardHelpOptions = true,
        version = "onrecord 0.1.0-SNAPSHOT",
        subcommands = {
            UpCommand.class,
            StatusCommand.class,
            LoadCommand.class,
            KeyCommand.class,
            BackupCommand.class,
            ExtractCommand.class,
            EvaluateCommand.class,
            BenchmarkCommand.class,
            SimulateCommand.class,
            HostileCommand.class,
            ChaosCommand.class,
            RolloutCommand.class,
            HelpCommand.class
        },
        footerHeading = "%nExit codes:%n",
        footer = {
            "  0  done",
            "  1  failed; the message says what and where to look",
            "  2  the command line was not understood",
            "  3  no JDK 25 or newer, or no Maven",
            "  4  no instance runs on this data folder",
            "",
            "Also: ./onrecord test [--install-tools] runs all tests; ./onrecord build builds what changed;",
            "./onrecord images makes the images."
        })
public final class Onrecord implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "which command?");
    }

    public static void main(String[] arguments) {
        System.exit(line(new Onrecord()).execute(arguments));
    }

    /** A command with the exit codes and complaints of all of them. */
    public static CommandLine line(Callable<Integer> command) {
        return new CommandLine(command)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, failed, parsed) -> {
                    failed.getErr().println("onrecord: " + Failure.message(failure));
                    return ExitCode.FAILED;
                });
    }
}
