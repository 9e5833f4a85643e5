package io.onrecord.local.cli;

import io.onrecord.extraction.ArticleReader;
import io.onrecord.local.extract.Extract;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private MoreKnowledge knowledge = new MoreKnowledge();

    @Override
    public Integer call() throws IOException {
        ArticleReader reader = knowledge.reader();
        return new Extract(reader, Utf8Out.open(), System.err).all(paths, System.in) ? ExitCode.OK : ExitCode.FAILED;
    }
}
