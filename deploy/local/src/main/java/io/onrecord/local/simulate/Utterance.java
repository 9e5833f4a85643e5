package io.onrecord.local.simulate;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What somebody said once, whoever carries it.
 *
 * @param echo the least id of the statements that carry it
 * @param voice number of the speaker, or -1
 * @param topics numbers
 * @param fingerprints hashes, the same for all who carry it
 * @param meaning where its vector lies
 */
record Utterance(
        UUID echo,
        UUID first,
        int voice,
        Set<Integer> topics,
        String words,
        List<Integer> fingerprints,
        long meaning) {}
