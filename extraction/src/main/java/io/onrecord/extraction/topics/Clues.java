package io.onrecord.extraction.topics;

import io.onrecord.extraction.ReadingStoppedException;
import io.onrecord.extraction.topics.TopicProfile.Match;
import java.util.List;
import java.util.Set;

/** The clues of every statement of an article for every one of some topics. */
final class Clues {
    private final InArticle article;
    private final List<Set<String>> words;
    private final Set<String> titleWords;

    Clues(InArticle article) {
        this.article = article;
        this.words = article.statements().stream()
                .map(said -> TopicWords.of(said.words()))
                .toList();
        this.titleWords = TopicWords.of(article.title());
    }

    /** By statement, then in the order of {@link Clue#place}; nothing of what is ahead of what, which takes all topics to tell. */
    double[][] of(TopicProfile topic) {
        ReadingStoppedException.throwIfInterrupted();
        int n = article.statements().size();
        var matches = new Match[n];
        double near = 0;
        double wordy = 0;
        for (int i = 0; i < n; i++) {
            matches[i] = topic.match(article.statements().get(i).vector(), words.get(i));
            near += matches[i].near();
            wordy += matches[i].words();
        }
        var opening = topic.match(article.opening(), titleWords);
        var clues = new double[n][];
        for (int i = 0; i < n; i++) {
            // Alone, it has its article to stand beside it.
            boolean alone = n == 1;
            clues[i] = new double[] {
                matches[i].nearest(),
                matches[i].centre(),
                matches[i].words(),
                opening.nearest(),
                opening.centre(),
                opening.words(),
                alone ? opening.near() : neighbours(matches, i),
                alone ? opening.near() : (near - matches[i].near()) / (n - 1),
                alone ? opening.words() : (wordy - matches[i].words()) / (n - 1),
                0,
                0
            };
        }
        return clues;
    }

    /** By topic, then by statement, with how far each topic is ahead of those that it has nothing to do with. */
    double[][][] of(List<TopicProfile> topics, boolean[][] related) {
        var clues = topics.stream().map(this::of).toArray(double[][][]::new);
        for (int i = 0; i < article.statements().size(); i++) {
            for (int topic = 0; topic < clues.length; topic++) {
                double own = -Double.MAX_VALUE;
                double around = -Double.MAX_VALUE;
                for (int other = 0; other < clues.length; other++) {
                    if (!related[topic][other]) {
                        own = Math.max(own, own(clues[other][i]));
                        around = Math.max(around, around(clues[other][i]));
                    }
                }
                if (own > -Double.MAX_VALUE) {
                    clues[topic][i][Clue.AHEAD.place()] = own(clues[topic][i]) - own;
                    clues[topic][i][Clue.AROUND_AHEAD.place()] = around(clues[topic][i]) - around;
                }
            }
        }
        return clues;
    }

    private static double own(double[] clues) {
        return clues[Clue.NEAREST.place()] + clues[Clue.CENTRE.place()];
    }

    private static double around(double[] clues) {
        return clues[Clue.OPENING_NEAREST.place()] + clues[Clue.OPENING_CENTRE.place()] + clues[Clue.OTHERS.place()];
    }

    private static double neighbours(Match[] matches, int place) {
        double sum = 0;
        int n = 0;
        for (int i = place - 1; i <= place + 1; i += 2) {
            if (i >= 0 && i < matches.length) {
                sum += matches[i].near();
                n++;
            }
        }
        return sum / n;
    }
}
