package io.onrecord.extraction.echoes;

import io.onrecord.extraction.text.Stems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of a statement that say something, in their order and with their endings cut off, each with its rarity. */
public final class Wording {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’]\\p{L}+)?");
    private static final int MOST = 400;

    private static final Set<String> SMALL = Arrays.stream("""
            the a an and or of to in on at by for with from that this these those it its is was are were be been being has have
            had do does did would will shall should could can may might must not no nor but as than then so if our your you they
            them their his him her she he we us i me my who whom whose which what when where how why there here""".split("\\s+")).collect(Collectors.toUnmodifiableSet());

    private final List<String> stems;
    private final Map<String, Double> weights;
    private final Polarity polarity;

    private Wording(List<String> stems, Map<String, Double> weights, Polarity polarity) {
        this.stems = stems;
        this.weights = weights;
        this.polarity = polarity;
    }

    /** Of the content of a statement; words past the four hundredth are not looked at. */
    public static Wording of(String content, Rarity rarity) {
        var stems = new ArrayList<String>();
        var weights = new HashMap<String, Double>();
        var word = WORD.matcher(content.toLowerCase(Locale.ROOT).replace('’', '\''));
        while (stems.size() < MOST && word.find()) {
            var whole = word.group().replaceFirst("'s$", "");
            if (!SMALL.contains(whole)) {
                var stem = Stems.of(whole);
                stems.add(stem);
                weights.merge(stem, rarity.of(whole.replaceFirst("'.*", "")), Math::min);
            }
        }
        return new Wording(List.copyOf(stems), Map.copyOf(weights), Polarity.of(content, MOST));
    }

    /** Whether the two differ by a "not" that turns the one round, and by little else. */
    boolean isContrary(Wording other) {
        return polarity.isContrary(other.polarity);
    }

    List<String> stems() {
        return stems;
    }

    /** The weight of what both have, of the weight of the one that has less: 1 when one holds all words of the other. */
    double shared(Wording other) {
        double both = 0;
        for (var entry : weights.entrySet()) {
            var weight = other.weights.get(entry.getKey());
            both += weight == null ? 0 : Math.min(weight, entry.getValue());
        }
        double less = Math.min(weight(), other.weight());
        return less == 0 ? 0 : Math.min(1, both / less);
    }

    private double weight() {
        return weights.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** The longest common subsequence of words, of the length of the shorter. */
    double inOrder(Wording other) {
        int shorter = Math.min(stems.size(), other.stems.size());
        if (shorter == 0) {
            return 0;
        }
        var before = new int[other.stems.size() + 1];
        for (var stem : stems) {
            var now = new int[before.length];
            for (int j = 1; j < now.length; j++) {
                now[j] = stem.equals(other.stems.get(j - 1)) ? before[j - 1] + 1 : Math.max(before[j], now[j - 1]);
            }
            before = now;
        }
        return (double) before[before.length - 1] / shorter;
    }

    /** How many words the longest run has that both have. */
    int run(Wording other) {
        int longest = 0;
        var before = new int[other.stems.size() + 1];
        for (var stem : stems) {
            var now = new int[before.length];
            for (int j = 1; j < now.length; j++) {
                now[j] = stem.equals(other.stems.get(j - 1)) ? before[j - 1] + 1 : 0;
                longest = Math.max(longest, now[j]);
            }
            before = now;
        }
        return longest;
    }
}
