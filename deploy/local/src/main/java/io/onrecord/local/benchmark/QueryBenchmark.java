package io.onrecord.local.benchmark;

import io.onrecord.local.api.Api;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Measures how quickly a record answers, many clients at once; the outcome is a table in Markdown. */
public final class QueryBenchmark {
    private static final int WARM = 5;

    private final Load load;
    private final Consumer<String> progress;

    /**
     * @param clients who ask at once
     * @param seconds for each sort of question, warmed up before
     */
    public QueryBenchmark(int clients, int seconds, Consumer<String> progress) {
        this.load = new Load(clients, seconds);
        this.progress = progress;
    }

    /** Whether the tool that it needs is installed. */
    public static boolean isPossible() throws InterruptedException {
        return Load.isPossible();
    }

    /**
     * Asks everything.
     *
     * @param services address of query-service, without a path
     * @param pages address of the dashboard
     */
    public String table(String services, String pages) throws IOException, InterruptedException {
        Api api = new Api(services, Api.client());
        long statements = api.overview().statements();
        if (statements == 0) {
            throw new IOException(
                    "there is nothing to ask for: the record holds no statement; see ./onrecord simulate");
        }
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT,
                "%,d statements, %d clients at once, %d cores.%n%n| what | p50 | p99 | slowest | per second | failed |%n"
                        + "|---|---|---|---|---|---|%n",
                statements,
                load.clients(),
                Runtime.getRuntime().availableProcessors()));
        List<Questions.Sort> sorts = new Questions(api, progress).all();
        // Once for the services, which compile what they are asked often; and before each sort for what it is about.
        for (Questions.Sort sort : sorts) {
            progress.accept("warming up: " + sort.name());
            new Load(load.clients(), WARM).of(sort.page() ? pages : services, sort.paths());
        }
        for (Questions.Sort sort : sorts) {
            String address = sort.page() ? pages : services;
            progress.accept(sort.name() + ", " + sort.paths().size() + " different questions");
            new Load(load.clients(), WARM).of(address, sort.paths());
            table.append(line(sort.name(), load.of(address, sort.paths())));
        }
        return table.toString();
    }

    private String line(String name, Load.Figures figures) {
        if (figures.requests() == 0) {
            return String.format(
                    Locale.ROOT, "| %s | no answer in %d s | | | 0 | %d |%n", name, load.seconds(), figures.failed());
        }
        return String.format(
                Locale.ROOT,
                "| %s | %.1f ms | %.1f ms | %.0f ms | %.0f | %d |%n",
                name,
                figures.median(),
                figures.p99(),
                figures.slowest(),
                figures.perSecond(),
                figures.failed());
    }
}
