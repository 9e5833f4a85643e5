package io.onrecord.local.cli;

import java.util.concurrent.atomic.AtomicBoolean;

/** Stops in order whatever ends us: Ctrl-C, SIGTERM, SIGHUP, or our own failure. */
final class StopOnSignal {
    /** Stops what was started. */
    interface Stop {
        void stop() throws Exception;
    }

    private final AtomicBoolean ended = new AtomicBoolean();
    private final Thread hook;

    private StopOnSignal(Stop stop) {
        this.hook = new Thread(() -> end(stop), "stop");
    }

    static StopOnSignal of(Stop stop) {
        StopOnSignal stopper = new StopOnSignal(stop);
        Runtime.getRuntime().addShutdownHook(stopper.hook);
        return stopper;
    }

    private void end(Stop stop) {
        boolean bySignal = ended.compareAndSet(false, true);
        try {
            stop.stop();
        } catch (Exception | Error failure) { // nobody else would tell of an Error: the thread would just end
            System.err.println("onrecord: while stopping: " + Failure.message(failure));
            Runtime.getRuntime().halt(ExitCode.FAILED);
        }
        if (bySignal) {
            // Being told to stop is how this command ends well.
            Runtime.getRuntime().halt(ExitCode.OK);
        }
    }

    /** From here on the command ends by itself, with its own exit code; once a signal came, the signal ends it. */
    void overUnlessStopping() throws InterruptedException {
        unlessStopping(() -> {});
    }

    /** For the failure that ends the command; those that stopping itself brings about are none. */
    void unlessStopping(Runnable report) throws InterruptedException {
        if (ended.compareAndSet(false, true)) {
            report.run();
        } else {
            hook.join();
        }
    }
}
