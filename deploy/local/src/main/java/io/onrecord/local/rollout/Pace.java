package io.onrecord.local.rollout;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Does something so many times a second, whether or not what was begun before has ended. */
final class Pace {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private Pace() {}

    /** One turn. */
    @FunctionalInterface
    interface Turn {
        /**
         * Does it.
         *
         * @param number from 0
         * @param due when it was to begin, as {@link System#nanoTime} has it: whoever measures from here overlooks no queue
         */
        void take(int number, long due);
    }

    /**
     * Goes on until told to end, and until each turn has ended.
     *
     * @return how many turns there were
     */
    static int keep(int perSecond, BooleanSupplier goesOn, Turn turn) {
        long begin = System.nanoTime();
        try (ExecutorService turns = Executors.newVirtualThreadPerTaskExecutor()) {
            int number = 0;
            for (; goesOn.getAsBoolean(); number++) {
                long due = begin + number * SECOND / perSecond;
                LockSupport.parkNanos(due - System.nanoTime());
                int own = number;
                turns.execute(() -> turn.take(own, due));
            }
            return number;
        }
    }
}
