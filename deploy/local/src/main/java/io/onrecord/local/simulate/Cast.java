package io.onrecord.local.simulate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Who speaks, who publishes and about what: drawn with the skew that news has. */
final class Cast {
    private static final int FAVOURITES = 6;
    private static final double FAVOURED = 0.7;
    private static final double ORGANISATION = 0.15;
    private static final double UNKNOWN = 0.08;

    private final List<Voice> voices = new ArrayList<>();
    private final List<String> outlets;
    private final List<String> topics;
    private final Zipf voiceRanks;
    private final Zipf outletRanks;
    private final Zipf topicRanks;

    /**
     * One speaker.
     *
     * @param favourites numbers of the topics it mostly speaks about
     */
    record Voice(UUID id, String name, String kind, List<Integer> favourites) {}

    /** @param topics ids, in an order that has nothing to do with how much is said about them */
    Cast(SimulationSettings settings, List<String> topics, RandomGenerator random) {
        this.topics = topics;
        topicRanks = new Zipf(topics.size(), 0.9, 2);
        Set<String> names = new LinkedHashSet<>();
        while (names.size() < settings.outlets()) {
            names.add("The " + Vocabulary.name(random) + " " + (names.size() % 2 == 0 ? "Courier" : "Post"));
        }
        outlets = List.copyOf(names);
        outletRanks = new Zipf(outlets.size(), 0.8, 1);
        for (int i = 0; i < settings.speakers(); i++) {
            voices.add(voice(random));
        }
        voiceRanks = new Zipf(voices.size(), 1.0, 5);
    }

    private Voice voice(RandomGenerator random) {
        boolean organisation = random.nextDouble() < ORGANISATION;
        String name = organisation
                ? "Office of " + Vocabulary.name(random) + " " + Vocabulary.name(random)
                : Vocabulary.name(random) + " " + Vocabulary.name(random);
        List<Integer> favourites = new ArrayList<>();
        for (int i = 0; i < FAVOURITES; i++) {
            favourites.add(topicRanks.draw(random));
        }
        return new Voice(Ids.random(random), name, organisation ? "ORGANISATION" : "PERSON", favourites);
    }

    List<Voice> voices() {
        return voices;
    }

    List<String> outlets() {
        return outlets;
    }

    int topics() {
        return topics.size();
    }

    String topic(int number) {
        return topics.get(number);
    }

    /** The number of a voice; -1 where nobody could be told. */
    int drawVoice(RandomGenerator random) {
        return random.nextDouble() < UNKNOWN ? -1 : voiceRanks.draw(random);
    }

    int drawOutlet(RandomGenerator random) {
        return outletRanks.draw(random);
    }

    int drawTopic(int voice, RandomGenerator random) {
        return voice >= 0 && random.nextDouble() < FAVOURED
                ? voices.get(voice).favourites().get(random.nextInt(FAVOURITES))
                : topicRanks.draw(random);
    }
}
