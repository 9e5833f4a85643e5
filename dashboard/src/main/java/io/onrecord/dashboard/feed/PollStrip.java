package io.onrecord.dashboard.feed;

import io.onrecord.contracts.PollOutcome;
import io.onrecord.contracts.api.FeedDetail.Poll;
import io.onrecord.dashboard.page.Dates;
import io.onrecord.dashboard.page.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * The polls of a feed as a strip of columns, the oldest first: how many items were new, and which polls failed.
 *
 * @param width in units of the drawing
 * @param words what it shows, for whoever does not see it
 */
public record PollStrip(List<Column> columns, int width, String words) {
    static final int HEIGHT = 48;

    private static final int STEP = 9;
    private static final int BAR = 7;

    /** Fewer do not fill the strip. */
    private static final int FEWEST = 40;

    /** A read poll without news is seen too. */
    private static final int LOWEST = 3;

    /**
     * One poll.
     *
     * @param look a class of the stylesheet
     * @param title shown when it is pointed at
     */
    public record Column(int x, int y, int width, int height, String look, String title) {}

    static PollStrip of(List<Poll> newestFirst) {
        int most = newestFirst.stream().mapToInt(Poll::fresh).max().orElse(0);
        List<Column> columns = new ArrayList<>();
        for (Poll poll : newestFirst.reversed()) {
            boolean failed = poll.outcome() == PollOutcome.FAILED || poll.outcome() == PollOutcome.GONE;
            int height = failed
                    ? HEIGHT
                    : LOWEST + (most == 0 ? 0 : Math.round((float) (HEIGHT - LOWEST) * poll.fresh() / most));
            columns.add(new Column(
                    columns.size() * STEP,
                    HEIGHT - height,
                    BAR,
                    height,
                    failed ? "poll-failed" : "bar",
                    Dates.time(poll.at()) + ": " + poll.words()));
        }
        return new PollStrip(columns, Math.max(columns.size(), FEWEST) * STEP, words(newestFirst, most));
    }

    private static String words(List<Poll> polls, int most) {
        long failed = polls.stream()
                .filter(poll -> poll.outcome() == PollOutcome.FAILED || poll.outcome() == PollOutcome.GONE)
                .count();
        return "The last " + Words.plural(polls.size(), "poll", "polls") + ", the newest on the right: up to "
                + Words.plural(most, "new item", "new items") + " at once, "
                + (failed == 0 ? "none failed" : failed + " failed");
    }
}
