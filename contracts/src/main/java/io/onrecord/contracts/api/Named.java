package io.onrecord.contracts.api;

import io.onrecord.contracts.api.Compared.Share;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In how many articles a speaker is named, and in how many of them quoted: {@code GET /api/v1/speakers/{id}/named}. Quoted is
 * who has at least one statement in the article, of whatever kind; who is quoted is named.
 *
 * @param by width of a bin: {@code day}, {@code week} (ISO, from Monday) or {@code month}
 * @param from first day counted
 * @param to last day counted
 * @param bins every bin from {@code from} to {@code to}, in order
 * @param total all bins together
 * @param undatedNamed articles without a sure day, which are in no bin
 * @param undatedQuoted those of them that quote the speaker
 * @param outlets who published the articles, most first; where bounds in time were asked for, those of the bins alone,
 *     else the undated too
 */
public record Named(
        String by,
        LocalDate from,
        LocalDate to,
        List<Bin> bins,
        Bin total,
        long undatedNamed,
        long undatedQuoted,
        List<Outlet> outlets) {

    /**
     * The articles of some days.
     *
     * @param start first day of the bin
     * @param end last day of the bin
     * @param named articles that name the speaker: what the share is a share of
     * @param quoted those of them that quote
     * @param share null where no article names the speaker
     */
    public record Bin(
            LocalDate start,
            LocalDate end,
            long named,
            long quoted,
            @Nullable Share share) {}

    /**
     * The articles of one outlet.
     *
     * @param outlet null: not known
     */
    public record Outlet(@Nullable String outlet, long named, long quoted, Share share) {}
}
