package io.onrecord.contracts.api;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision about what extraction found. Each kind takes some of these; what has no place in it is refused.
 *
 * @param kind merge, different, split, rename, reattribute, reject, confirm, retag, same-utterance or other-utterance
 * @param speaker of merge, different, split and rename: whom it is about; of reattribute: who spoke, if the record has them
 * @param other of merge: the speaker who stays; of different: the other speaker; of same-utterance and other-utterance: the
 *     other statement
 * @param statement of the kinds that are about one statement
 * @param name of rename: the new name; of split: what the other speaker is called; of reattribute: who spoke, found by name
 *     or new; at most 200 characters
 * @param speakerKind person, organisation or group; of split and of reattribute by name; person when left out
 * @param articles of split: where it is the other speaker, at most 200
 * @param names of split: under which names it is the other speaker, at most 20
 * @param add of retag: ids of topics that the statement is about too, at most 20
 * @param remove of retag: ids of topics that it is not about, at most 20
 * @param reason at most 500 characters; may be left out
 */
public record CorrectionSubmission(
        @Nullable String kind,
        @Nullable UUID speaker,
        @Nullable UUID other,
        @Nullable UUID statement,
        @Nullable String name,
        @Nullable String speakerKind,
        @Nullable List<@Nullable UUID> articles,
        @Nullable List<@Nullable String> names,
        @Nullable List<@Nullable String> add,
        @Nullable List<@Nullable String> remove,
        @Nullable String reason) {}
