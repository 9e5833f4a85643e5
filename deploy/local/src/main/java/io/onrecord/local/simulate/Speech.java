package io.onrecord.local.simulate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** What is said day by day, and by whom it is carried, on the day and the days after. */
final class Speech {
    private static final double COPIED = 0.3;
    private static final double ONE_MORE = 0.6;
    private static final double NEXT_DAY = 0.15;
    private static final double[] TOPICS_AT_LEAST = {0.75, 0.25, 0.05};
    private static final int FEWEST_WORDS = 6;
    private static final int WORDS_SPREAD = 30;
    private static final int WORDS_A_FINGERPRINT = 4;
    private static final double DIRECT = 0.35;
    private static final double MIXED = 0.45;

    private final Cast cast;
    private final Calendar calendar;
    private final Vocabulary vocabulary;
    private final RandomGenerator random;
    private final Map<Integer, List<Carried>> later = new HashMap<>();
    private long begun;

    Speech(Cast cast, Calendar calendar, Vocabulary vocabulary, RandomGenerator random) {
        this.cast = cast;
        this.calendar = calendar;
        this.vocabulary = vocabulary;
        this.random = random;
    }

    /** All that is carried on a day; days must be asked for in their order. */
    List<Carried> on(int day) {
        List<Carried> today = new ArrayList<>();
        while (begun < calendar.upTo(day)) {
            utter(day, (int) Math.min(copies(), calendar.upTo(calendar.days() - 1) - begun));
        }
        today.addAll(later.getOrDefault(day, List.of()));
        later.remove(day);
        return today;
    }

    private int copies() {
        int copies = 1;
        if (random.nextDouble() < COPIED) {
            copies++;
            while (random.nextDouble() < ONE_MORE && copies < cast.outlets().size()) {
                copies++;
            }
        }
        return copies;
    }

    private void utter(int day, int copies) {
        List<UUID> ids = new ArrayList<>();
        UUID least = Ids.random(random);
        ids.add(least);
        while (ids.size() < copies) {
            UUID id = Ids.random(random);
            ids.add(id);
            least = Ids.isBefore(id, least) ? id : least;
        }
        Utterance utterance = utterance(day, least, ids.getFirst());
        for (UUID id : ids) {
            int delay = id.equals(ids.getFirst()) ? 0 : delay();
            int when = Math.min(day + delay, calendar.days() - 1);
            later.computeIfAbsent(when, any -> new ArrayList<>())
                    .add(new Carried(id, utterance, cast.drawOutlet(random), kind()));
        }
        begun += copies;
    }

    private int delay() {
        return random.nextDouble() >= NEXT_DAY ? 0 : 1 + random.nextInt(2);
    }

    private Utterance utterance(int day, UUID echo, UUID first) {
        int voice = cast.drawVoice(random);
        Set<Integer> topics = new LinkedHashSet<>();
        int burst = calendar.drawBurst(day, random);
        if (burst >= 0) {
            topics.add(burst);
        }
        double draw = random.nextDouble();
        for (double share : TOPICS_AT_LEAST) {
            if (draw < share) {
                topics.add(cast.drawTopic(voice, random));
            }
        }
        int words = FEWEST_WORDS + random.nextInt(WORDS_SPREAD);
        List<Integer> fingerprints =
                random.ints(Math.max(1, words / WORDS_A_FINGERPRINT)).boxed().toList();
        return new Utterance(
                echo, first, voice, topics, vocabulary.text(words, random), fingerprints, random.nextLong());
    }

    private String kind() {
        double draw = random.nextDouble();
        return draw < DIRECT ? "DIRECT" : draw < MIXED ? "MIXED" : "INDIRECT";
    }
}
