package io.onrecord.local.cli;

import io.onrecord.extraction.ArticleReader;
import io.onrecord.extraction.knowledge.Knowledge;
import io.onrecord.local.extract.Extract;
import io.onrecord.local.extract.KnowledgeFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Statements without services. */
@Command(
        name = "extract",
        description =
                "Reads articles without any service and prints JSON Lines, one article a line, offsets in code points.",
        mixinStandardHelpOptions = true,
        footer = "%nEnds with 1 when any input could not be read; the others are printed nevertheless.")
final class ExtractCommand implements Callable<Integer> {
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
        ArticleReader reader = new ArticleReader(KnowledgeFiles.over(Knowledge.standard(), knowledge));
        return new Extract(reader, Utf8Out.open(), System.err).all(paths, System.in) ? ExitCode.OK : ExitCode.FAILED;
    }
}
