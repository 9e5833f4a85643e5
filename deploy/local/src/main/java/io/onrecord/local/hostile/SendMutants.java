package io.onrecord.local.hostile;

import io.onrecord.local.hostile.Case.Wanted;
import io.onrecord.local.hostile.Case.Way;
import io.onrecord.local.load.UploadForm;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sends damaged inputs: files some at a time, and each by itself when something is wrong with them together; feeds one by one. */
final class SendMutants {
    private static final int TOGETHER = 20;
    private static final int DOCUMENTS_TOGETHER = 4;

    private final Mutate mutate;
    private final Deliver deliver;
    private final Tally tally;

    SendMutants(Mutate mutate, Deliver deliver, Tally tally) {
        this.mutate = mutate;
        this.deliver = deliver;
        this.tally = tally;
    }

    /** Some that go together. */
    record Batch(Seed seed, long from, int count) {}

    /** So many of all kinds, each kind with its share, mixed. */
    static List<Batch> batches(int mutants) {
        List<List<Batch>> kinds = Seed.ALL.stream()
                .map(seed -> batches(seed, (int) ((long) mutants * seed.share() / 100)))
                .toList();
        List<Batch> mixed = new ArrayList<>();
        int longest = kinds.stream().mapToInt(List::size).max().orElse(0);
        for (int turn = 0; turn < longest; turn++) {
            for (List<Batch> kind : kinds) {
                int from = (int) ((long) turn * kind.size() / longest);
                int to = (int) ((long) (turn + 1) * kind.size() / longest);
                mixed.addAll(kind.subList(from, to));
            }
        }
        return mixed;
    }

    private static List<Batch> batches(Seed seed, int wanted) {
        int together =
                seed.isFeed() ? 1 : seed.filename().matches(".*\\.(pdf|docx|epub)") ? DOCUMENTS_TOGETHER : TOGETHER;
        List<Batch> batches = new ArrayList<>();
        for (int from = 0; from < wanted; from += together) {
            batches.add(new Batch(seed, from, Math.min(together, wanted - from)));
        }
        return batches;
    }

    void send(Batch batch) throws InterruptedException {
        Seed seed = batch.seed();
        if (batch.count() == 1) {
            alone(seed, batch.from());
            return;
        }
        UploadForm form = new UploadForm();
        List<String> fingerprints = new ArrayList<>();
        for (int i = 0; i < batch.count(); i++) {
            byte[] bytes = mutate.of(seed, batch.from() + i);
            fingerprints.add(Fingerprint.of("", bytes));
            form.file(name(seed, batch.from() + i), seed.type(), BodyPublishers.ofByteArray(bytes));
        }
        Came came = deliver.inCompany(() -> deliver.upload(form));
        if (came.trouble(Wanted.ANSWER) == null) {
            tally.count(
                    family(seed),
                    seed.kind() + " " + batch.from() + " and those after it",
                    Wanted.ANSWER,
                    came,
                    fingerprints);
            return;
        }
        for (int i = 0; i < batch.count(); i++) {
            alone(seed, batch.from() + i);
        }
    }

    private void alone(Seed seed, long number) throws InterruptedException {
        byte[] bytes = mutate.of(seed, number);
        Way way = seed.isFeed()
                ? new Way.Feed(Served.of(seed.type(), () -> bytes), false)
                : new Way.File(name(seed, number), seed.type(), () -> bytes, Map.of());
        deliver.counted(Case.of(family(seed), seed.kind() + " " + number, way), tally);
    }

    private static String family(Seed seed) {
        return "damaged: " + seed.kind();
    }

    private static String name(Seed seed, long number) {
        return "m" + number + seed.filename().substring(1);
    }
}
