package io.onrecord.local.cli;

import io.onrecord.contracts.api.PipelineStatus;
import io.onrecord.local.api.Api;
import io.onrecord.local.instance.DataFolder;
import io.onrecord.local.instance.Instance;
import io.onrecord.local.instance.MachineKey;
import io.onrecord.local.services.Health;
import io.onrecord.local.services.Service;
import io.onrecord.local.status.RunningProcess;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says what runs. */
@Command(
        name = "status",
        description = "Says what runs, where, how much memory it takes, and how far the articles are.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
    private static final long MEBI = 1L << 20;

    @Mixin
    private Place place = new Place();

    @Override
    public Integer call() throws IOException, InterruptedException {
        DataFolder folder = place.folder();
        Optional<Instance> running = Instance.running(folder);
        if (running.isEmpty()) {
            System.out.println("Nothing runs on " + folder.root() + ". Start it with ./onrecord up.");
            return ExitCode.NOT_RUNNING;
        }
        Instance instance = running.get();
        System.out.println("Onrecord is at " + instance.address() + "/  (launcher " + instance.pid() + ", since "
                + instance.startedAt() + ")");
        System.out.println("Postgres " + instance.postgres() + ", Kafka " + instance.kafka());
        boolean healthy = processes(folder, instance);
        boolean readable = articles(new Api(instance.address(), Api.client(), MachineKey.read(folder)));
        return healthy && readable ? ExitCode.OK : ExitCode.FAILED;
    }

    private static boolean processes(DataFolder folder, Instance instance) throws IOException, InterruptedException {
        List<RunningProcess> processes = RunningProcess.of(folder);
        System.out.printf("%n%-16s %8s %9s%n", "process", "pid", "memory");
        for (RunningProcess process : processes) {
            System.out.printf("%-16s %8d %6d MB%n", process.name(), process.pid(), process.bytes() / MEBI);
        }
        long sum = processes.stream().mapToLong(RunningProcess::bytes).sum();
        System.out.printf("%-16s %8s %6d MB%n%n", "together", "", sum / MEBI);
        return services(folder, instance);
    }

    private static boolean services(DataFolder folder, Instance instance) throws InterruptedException {
        Health health = new Health(Api.client());
        boolean all = true;
        for (Service service : Service.values()) {
            if (!health.ready(service.port(instance.ports()))) {
                all = false;
                System.out.println(service.module() + " is not ready"
                        + (instance.ready() ? "; see " : " yet; see ")
                        + folder.logs().resolve(service.module() + ".log"));
            }
        }
        return all;
    }

    private static boolean articles(Api api) throws InterruptedException {
        try {
            PipelineStatus status = api.status();
            System.out.println("articles: " + status.received() + " received, " + status.announced() + " announced, "
                    + status.extracted() + " extracted, " + status.failed() + " failed");
            System.out.println("statements: " + status.statements() + ", dead letters: " + status.deadLetters());
            return true;
        } catch (IOException unreadable) {
            System.out.println("the articles cannot be counted: " + Failure.message(unreadable));
            return false;
        }
    }
}
