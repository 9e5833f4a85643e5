package io.onrecord.local.cli;

import io.onrecord.extraction.ArticleReader;
import io.onrecord.extraction.knowledge.Knowledge;
import io.onrecord.local.extract.KnowledgeFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option that says what is known beyond what ships. */
final class MoreKnowledge {
    @Option(
            names = "--knowledge",
            paramLabel = "PATH",
            description = "More data files, or a folder of them: speakers, countries, agencies… May be repeated.")
    private List<Path> paths = List.of();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    boolean given() {
        return !paths.isEmpty();
    }

    /** One that knows it all. */
    ArticleReader reader() throws IOException {
        paths.stream().filter(path -> !Files.exists(path)).findFirst().ifPresent(path -> {
            throw new ParameterException(command.commandLine(), "--knowledge: there is no file or folder " + path);
        });
        return new ArticleReader(KnowledgeFiles.over(Knowledge.standard(), paths));
    }
}
