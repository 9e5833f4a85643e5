package io.onrecord.contracts.api;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One utterance as the record has it: every wording, and who carried it when.
 *
 * @param id least id of its statements
 * @param speaker as the first statement has it
 * @param statements how many there are
 * @param articles how many articles they stand in
 * @param fullest the longest wording, which the others are compared with
 * @param wordings each wording once, in the order in which they first came
 * @param path the outlets in the order in which they first carried it
 * @param complete whether all statements are shown; of the largest echoes the first 500 are, the list has the rest
 */
public record EchoDetail(
        UUID id,
        SpeakerRef speaker,
        long statements,
        long articles,
        String fullest,
        List<Wording> wordings,
        List<Stop> path,
        boolean complete) {

    /**
     * One wording and who carries it.
     *
     * @param differences from the fullest wording, word by word
     * @param carriers in the order of publication
     */
    public record Wording(String text, List<Difference> differences, List<Carrier> carriers) {}

    /**
     * A statement that carries it.
     *
     * @param because why it is in the echo; null when it is alone
     */
    public record Carrier(
            StatementSummary statement, @Nullable Because because) {}

    /**
     * The other statement of the echo that it is most like.
     *
     * @param via id of that statement
     * @param probability that both are one utterance, 0 to 1
     * @param meaning cosine of what they mean, -1 to 1
     * @param run words of the longest run that both have, small words left out
     */
    public record Because(UUID via, double probability, double meaning, int run) {}

    /**
     * An outlet on the way.
     *
     * @param outlet null: the record does not know it
     * @param first when it first carried it
     */
    public record Stop(@Nullable String outlet, PublicationDate first, long statements) {}
}
