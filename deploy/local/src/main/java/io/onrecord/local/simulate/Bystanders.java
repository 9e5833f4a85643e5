package io.onrecord.local.simulate;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;

/** Who is named in an article and says nothing there. */
final class Bystanders {
    private static final int MOST = 3;

    private Bystanders() {}

    /**
     * Names some at the end of a text. They are drawn by themselves, so that all else is what it would be without them.
     *
     * @param carried what is said in the article
     */
    static void write(Cast cast, Tables tables, UUID article, List<Carried> carried, StringBuilder text)
            throws IOException, InterruptedException {
        var random = new SplittableRandom(article.getLeastSignificantBits());
        int wanted = random.nextInt(MOST + 1);
        Set<Integer> there = new HashSet<>();
        carried.forEach(one -> there.add(one.utterance().voice()));
        int ordinal = carried.size();
        for (int i = 0; i < wanted; i++) {
            int drawn = cast.drawVoice(random);
            if (drawn >= 0 && there.add(drawn)) {
                Cast.Voice voice = cast.voices().get(drawn);
                int start = text.append("\n\n").length();
                text.append(voice.name()).append(" was not there.");
                tables.mentions.row(
                        article, ordinal++, start, start + voice.name().length(), voice.id(), voice.name());
            }
        }
    }
}
