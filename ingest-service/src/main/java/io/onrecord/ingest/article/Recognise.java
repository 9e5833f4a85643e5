package io.onrecord.ingest.article;

import io.onrecord.ingest.article.Draft.Metadata;
import io.onrecord.ingest.identity.Publisher;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a submission is an article that the record holds. The rules, first match decides:
 *
 * <ol>
 *   <li>same address, same content: known
 *   <li>same publisher, same content: known, wherever else it stands
 *   <li>same address, content that the article had in an earlier version: known. A late retry cannot be told from a page
 *       that was changed back, and a retry must be harmless
 *   <li>same address, other content: a new version
 *   <li>same content, and the publisher of one of the two is not known: known
 *   <li>else: new
 * </ol>
 */
final class Recognise {
    private Recognise() {}

    /**
     * @param candidates articles with the address, the id or the content of the draft
     * @param hadBefore whether an earlier version of an article has the draft's text
     */
    static Outcome recognise(Draft draft, List<Found> candidates, Predicate<Found> hadBefore) {
        Predicate<Found> sameUrl = found -> isAt(found, draft.metadata().url())
                || (draft.metadata().url() != null && found.id().equals(draft.id()));
        Predicate<Found> sameContent = found -> found.hash().equals(draft.hash());
        Predicate<Found> samePublisher = found -> found.publisher().equals(draft.publisher());
        Predicate<Found> oneIsAnonymous = found ->
                found.publisher().equals(Publisher.UNKNOWN) || draft.publisher().equals(Publisher.UNKNOWN);

        Optional<Found> known =
                first(candidates, sameUrl.and(sameContent)).or(() -> first(candidates, sameContent.and(samePublisher)));
        if (known.isPresent()) {
            return known(known.get(), draft, candidates);
        }
        Optional<Found> changed = first(candidates, sameUrl);
        if (changed.isPresent()) {
            return hadBefore.test(changed.get()) ? unchanged(changed.get()) : changed(changed.get(), draft, candidates);
        }
        return first(candidates, sameContent.and(oneIsAnonymous))
                .map(found -> known(found, draft, candidates))
                .orElseGet(Outcome.New::new);
    }

    private static Optional<Found> first(List<Found> candidates, Predicate<Found> rule) {
        return candidates.stream().filter(rule).findFirst();
    }

    /** What the record lacks is filled in; what it has stays, unless another article has the address or place already. */
    private static Outcome known(Found found, Draft draft, List<Found> candidates) {
        Metadata had = found.metadata();
        Metadata sent = draft.metadata();
        boolean addressIsTaken = candidates.stream().anyMatch(other -> !other.equals(found) && isAt(other, sent.url()));
        Metadata now = new Metadata(
                had.url() == null && !addressIsTaken ? sent.url() : had.url(),
                had.outlet() == null ? sent.outlet() : had.outlet(),
                had.title() == null ? sent.title() : had.title(),
                had.author() == null ? sent.author() : had.author(),
                had.published().isKnown() ? had.published() : sent.published());
        String publisher = Publisher.of(now.outlet(), now.url());
        boolean placeIsTaken = candidates.stream()
                .anyMatch(other -> !other.equals(found)
                        && other.hash().equals(found.hash())
                        && other.publisher().equals(publisher));
        return new Outcome.Known(found, now, placeIsTaken ? found.publisher() : publisher, !now.equals(had));
    }

    private static Outcome unchanged(Found found) {
        return new Outcome.Known(found, found.metadata(), found.publisher(), false);
    }

    /** A new version is described by what came with it; but one publisher has one content only once. */
    private static Outcome changed(Found found, Draft draft, List<Found> candidates) {
        Metadata had = found.metadata();
        Metadata sent = draft.metadata();
        Metadata now = new Metadata(
                had.url() == null ? sent.url() : had.url(),
                sent.outlet() == null ? had.outlet() : sent.outlet(),
                sent.title() == null ? had.title() : sent.title(),
                sent.author() == null ? had.author() : sent.author(),
                sent.published().isKnown() ? sent.published() : had.published());
        String publisher = Publisher.of(now.outlet(), now.url());
        return first(
                        candidates,
                        other -> other.hash().equals(draft.hash())
                                && other.publisher().equals(publisher))
                .map(Recognise::unchanged)
                .orElseGet(() -> new Outcome.Changed(found, now, publisher));
    }

    private static boolean isAt(Found found, @Nullable String url) {
        return url != null && url.equals(found.metadata().url());
    }
}
