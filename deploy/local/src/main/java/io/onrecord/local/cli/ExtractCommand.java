package io.onrecord.local.cli;

import io.onrecord.extraction.ArticleReader;
import io.onrecord.extraction.knowledge.Knowledge;
import io.onrecord.local.extract.Extract;
import io.onrecord.local.extract.KnowledgeFiles;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Statements without services. */
@Command(
        name = "extract",
        description =
                "Reads articles without any service and prints JSON Lines, one article a line, offsets in code points.",
        mixinStandardHelpOptions = true,
        footer = "%nEnds with 1 when any input could not be read; the others are printed nevertheless.")
final class ExtractCommand implements Callable<Integer> {
    private static final int BUFFER = 1 << 16;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description =
                    "Plain text files, .jsonl files of {\"id\",\"text\"}, folders of them, or - for standard input.")
    private List<String> paths = List.of();

    @Option(
            names = "--knowledge",
            paramLabel = "PATH",
            description = "More data files, or a folder of them: speakers, countries, agencies… May be repeated.")
    private List<Path> knowledge = List.of();

    @Override
    public Integer call() throws IOException {
        knowledge.stream().filter(path -> !Files.exists(path)).findFirst().ifPresent(path -> {
            throw new ParameterException(spec.commandLine(), "--knowledge: there is no file or folder " + path);
        });
        ArticleReader reader = new ArticleReader(KnowledgeFiles.over(Knowledge.standard(), knowledge));
        // Not System.out, which flushes every line and may not be UTF-8.
        PrintStream out = new PrintStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER),
                false,
                StandardCharsets.UTF_8);
        return new Extract(reader, out, System.err).all(paths, System.in) ? ExitCode.OK : ExitCode.FAILED;
    }
}
