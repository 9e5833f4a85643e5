package io.onrecord.local.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Which fault happens when. When is told by how far the articles are, so that a slow machine meets the same faults at the same
 * places as a fast one.
 *
 * @param whileSending in the order of their shares, as are the others
 */
record Plan(List<Planned> whileSending, List<Planned> whileReading) {
    private static final int KILLS_A_PAUSE = 3;
    private static final int KILLS_A_RESTART = 4;
    private static final int KILLS_A_REPEAT = 6;
    private static final int KILLS_A_FULL_DISK = 8;
    private static final int SHORTEST = 500;
    private static final int LONGEST_PAUSE = 8_000;
    private static final int LONGEST_FULL = 5_000;

    Plan {
        whileSending = List.copyOf(whileSending);
        whileReading = List.copyOf(whileReading);
    }

    /**
     * A fault in its place.
     *
     * @param share of the articles that are sent, or read, by then; from 0 to less than 1
     */
    record Planned(double share, Fault fault) {}

    /**
     * The plan of a seed: the same for the same numbers, always. Kills are dealt out evenly, so that six or more reach every process;
     * with them come pauses, restarts, full disks and repeated messages in proportion, at least one of each.
     *
     * @param kills 1 or more
     */
    static Plan of(long seed, int kills) {
        if (kills < 1) {
            throw new IllegalArgumentException("kills is " + kills + "; it has to be 1 or more");
        }
        Random random = new Random(seed);
        List<Fault> faults = new ArrayList<>();
        for (Victim victim : dealt(kills, random)) {
            faults.add(new Fault.Kill(victim));
        }
        for (Victim victim : dealt(atLeastOne(kills, KILLS_A_PAUSE), random)) {
            faults.add(new Fault.Pause(victim, lasting(LONGEST_PAUSE, random)));
        }
        for (Victim victim : dealt(atLeastOne(kills, KILLS_A_RESTART), random)) {
            faults.add(new Fault.Restart(victim));
        }
        for (int i = 0; i < atLeastOne(kills, KILLS_A_FULL_DISK); i++) {
            for (Fault.Store store : Fault.Store.values()) {
                faults.add(new Fault.FillDisk(store, lasting(LONGEST_FULL, random)));
            }
        }
        for (int i = 0; i < atLeastOne(kills, KILLS_A_REPEAT); i++) {
            faults.add(new Fault.Repeat(random.nextLong()));
        }
        Collections.shuffle(faults, random);
        int half = faults.size() / 2;
        return new Plan(placed(faults.subList(0, half), random), placed(faults.subList(half, faults.size()), random));
    }

    private static int atLeastOne(int kills, int share) {
        return Math.max(1, kills / share);
    }

    /** In rounds: everybody's turn comes before anybody's second. */
    private static List<Victim> dealt(int count, Random random) {
        List<Victim> dealt = new ArrayList<>();
        while (dealt.size() < count) {
            List<Victim> round = new ArrayList<>(List.of(Victim.values()));
            Collections.shuffle(round, random);
            dealt.addAll(round.subList(0, Math.min(round.size(), count - dealt.size())));
        }
        return dealt;
    }

    private static Duration lasting(int longest, Random random) {
        return Duration.ofMillis(SHORTEST + random.nextInt(longest - SHORTEST));
    }

    /** Each somewhere in its own part of the way. */
    private static List<Planned> placed(List<Fault> faults, Random random) {
        List<Planned> placed = new ArrayList<>();
        for (int i = 0; i < faults.size(); i++) {
            placed.add(new Planned((i + random.nextDouble()) / faults.size(), faults.get(i)));
        }
        return placed;
    }
}
