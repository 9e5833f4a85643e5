package io.onrecord.local.cli;

import io.onrecord.extraction.ArticleReader;
import io.onrecord.extraction.evaluation.FiguresJson;
import io.onrecord.extraction.evaluation.Slice;
import io.onrecord.local.api.Api;
import io.onrecord.local.evaluate.EchoReport;
import io.onrecord.local.evaluate.Evaluate;
import io.onrecord.local.evaluate.EvaluateEchoes;
import io.onrecord.local.evaluate.MissesPage;
import io.onrecord.local.evaluate.Outcome;
import io.onrecord.local.evaluate.Report;
import io.onrecord.local.extract.Reading;
import io.onrecord.local.screen.Screen;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Figures against annotated articles. */
@Command(
        name = "evaluate",
        description =
                "Reads annotated articles without any service and measures how well, by type and by kind of source;"
                        + " --page shows every miss.",
        mixinStandardHelpOptions = true,
        footer = "%nEnds with 1, without figures, when a line is no article or the two files do not fit together.")
final class EvaluateCommand implements Callable<Integer> {
    private final PrintStream out;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "0..1",
            paramLabel = "GOLD.jsonl",
            description =
                    "Annotated articles, one a line: {\"id\", \"text\", \"quotes\": [{\"content\", \"cue\", \"source\", \"type\"…}]},"
                            + " offsets in code points.")
    private @Nullable Path gold;

    @Option(
            names = "--found",
            paramLabel = "FOUND.jsonl",
            description = "What a system found, in the same format: measured instead of reading the articles.")
    private @Nullable Path found;

    @Option(
            names = "--only",
            paramLabel = "SLICE",
            defaultValue = "all",
            description = "Measure only speech, direct, mixed or indirect statements.")
    private Slice only = Slice.ALL;

    @Option(names = "--json", description = "Print one JSON object instead of lines.")
    private boolean json;

    @Option(
            names = "--page",
            paramLabel = "FILE.html",
            description = "Write a page of every miss with the text around it.")
    private @Nullable Path page;

    @Option(
            names = "--per-sort",
            paramLabel = "N",
            defaultValue = "200",
            description = "How many misses of each sort the page shows. Default: 200.")
    private int perSort;

    @Mixin
    private MoreKnowledge knowledge = new MoreKnowledge();

    @Mixin
    private TopicOptions topics = new TopicOptions();

    @Option(
            names = "--echoes",
            description =
                    "Measure echoes: which statements of one speaker are the same utterance, by the \"echo\" of each quote in"
                            + " GOLD.jsonl, which is the sample's when left out.")
    private boolean echoes;

    @Option(names = "--no-intervals", description = "Leave out the 95 %% intervals.")
    private boolean noIntervals;

    EvaluateCommand() {
        this(Utf8Out.open());
    }

    EvaluateCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        if (topics.given() || echoes) {
            return print(besidesStatements());
        }
        Path annotated = check();
        Screen screen = Screen.standard();
        Outcome outcome = evaluate(screen).against(annotated, !noIntervals);
        int printed = print(json ? FiguresJson.of(outcome.figures(), outcome.intervals()) + "\n" : Report.of(outcome));
        if (page != null) {
            MissesPage.write(page, outcome, subject(annotated, outcome.articles()));
            screen.say("misses: " + page);
        }
        return printed;
    }

    private String besidesStatements() throws IOException {
        var what = echoes ? "--echoes" : "--topics";
        if (found != null || page != null || knowledge.given() || only != Slice.ALL) {
            throw wrong("--found, --page, --knowledge and --only measure statements; they do nothing with " + what);
        }
        if (!echoes) {
            return topics.report(gold, json);
        }
        if (topics.given() || topics.changed()) {
            throw wrong("--topics, --tree and --half measure topics; they do nothing with --echoes");
        }
        var figures = EvaluateEchoes.of(gold == null ? Place.home().resolve("seeds/gold.jsonl") : gold);
        return json ? Api.JSON.writeValueAsString(figures) + "\n" : EchoReport.of(figures);
    }

    private int print(String report) {
        out.print(report);
        out.flush();
        return out.checkError() ? ExitCode.FAILED : ExitCode.OK;
    }

    private Evaluate evaluate(Screen screen) throws IOException {
        if (found != null) {
            return Evaluate.found(found, only, shown(), screen);
        }
        return Evaluate.reading(new Reading(knowledge.reader()), only, shown(), screen);
    }

    /** Without a page no miss needs to be kept. */
    private int shown() {
        return page == null ? 0 : perSort;
    }

    private Path check() {
        if (gold == null) {
            throw wrong("GOLD.jsonl is missing: the annotated articles to measure on");
        }
        if (topics.changed()) {
            throw wrong("--tree and --half measure topics: name the labels with --topics");
        }
        if (found != null && knowledge.given()) {
            throw wrong("--knowledge changes nothing with --found: no article is read");
        }
        if (perSort < 0) {
            throw wrong("--per-sort takes a number from 0");
        }
        if (page != null && Files.isDirectory(page)) {
            throw wrong("--page " + page + " is a folder; it takes a file");
        }
        Path folder = page == null ? null : page.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw wrong("--page " + page + ": there is no such folder");
        }
        return gold;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private String subject(Path annotated, int articles) {
        return String.format(
                Locale.ROOT,
                "%,d articles of %s, %s statements; %s",
                articles,
                annotated.getFileName(),
                only.name().toLowerCase(Locale.ROOT),
                found == null
                        ? "read by " + ArticleReader.VERSION + "."
                        : "found ones from " + found.getFileName() + ".");
    }
}
