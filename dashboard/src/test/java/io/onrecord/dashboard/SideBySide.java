package io.onrecord.dashboard;

import io.onrecord.contracts.api.Compared;
import io.onrecord.contracts.api.Compared.Bin;
import io.onrecord.contracts.api.Compared.Item;
import io.onrecord.contracts.api.Compared.Share;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The invented record, compared: four weeks up to this one, of which the second has nothing at all. */
final class SideBySide {
    private static final int WEEKS = 4;

    private SideBySide() {}

    /** Of those that are asked for, in that order; empty when one of them is not known. */
    static Optional<?> compared(Map<String, String> asked) {
        String of = asked.getOrDefault("of", "topics");
        LocalDate monday = LocalDate.now(ZoneOffset.UTC).with(DayOfWeek.MONDAY).minusWeeks(WEEKS - 1);
        List<Item> known = known(of, monday);
        List<Item> items = FakeServices.each(asked.getOrDefault("id", ""))
                .flatMap(id -> known.stream().filter(item -> item.id().equals(id)))
                .toList();
        return items.size() < FakeServices.each(asked.getOrDefault("id", "")).count()
                ? Optional.empty()
                : Optional.of(
                        new Compared(of, "week", monday, monday.plusWeeks(WEEKS).minusDays(1), items, 7));
    }

    private static List<Item> known(String of, LocalDate monday) {
        return switch (of) {
            case "speakers" ->
                List.of(
                        item(monday, World.PRESIDENT.toString(), "Mirela Orlan", 12, 0, 20, 31),
                        item(monday, World.id("varga").toString(), "Anton Varga", 3, 0, 2, 1),
                        item(monday, World.HOSTILE.toString(), World.EVIL, 1, 0, 0, 4),
                        item(monday, "unknown", "unknown", 9, 0, 7, 5));
            case "outlets" -> List.of(item(monday, "TNA", "TNA", 12, 0, 20, 31), item(monday, "unknown", "unknown"));
            default ->
                List.of(
                        item(monday, "ceasefire", "Ceasefire", 12, 0, 20, 31),
                        item(monday, "borders", "Borders and bridges", 11, 0, 20, 30),
                        item(monday, "economy", "Economy", 2, 0, 0, 1),
                        item(monday, "grain", "Grain", 0, 0, 0, 0),
                        item(monday, "evil", World.EVIL, 40, 0, 3, 40));
        };
    }

    private static Item item(LocalDate monday, String id, String name, long... echoes) {
        long[] all = echoes.length == 0 ? new long[WEEKS] : echoes;
        List<Bin> bins = IntStream.range(0, WEEKS)
                .mapToObj(week ->
                        bin(monday.plusWeeks(week), monday.plusWeeks(week).plusDays(6), all[week], week == 1 ? 0 : 80))
                .toList();
        long sum = bins.stream().mapToLong(Bin::echoes).sum();
        return new Item(id, name, bins, bin(monday, monday.plusWeeks(WEEKS).minusDays(1), sum, 240), 3, 4);
    }

    private static Bin bin(LocalDate start, LocalDate end, long echoes, long of) {
        double share = (double) echoes / Math.max(1, of);
        return new Bin(
                start, end, echoes, 2 * echoes, of, of == 0 ? null : new Share(share, share * 0.8, share + 0.05));
    }
}
