package io.onrecord.dashboard;

import io.onrecord.contracts.SpeakerKind;
import io.onrecord.contracts.api.Compared.Share;
import io.onrecord.contracts.api.Named;
import io.onrecord.contracts.api.Named.Bin;
import io.onrecord.contracts.api.NamedSpeaker;
import io.onrecord.contracts.api.Page;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Who is named and who is quoted in the invented record: three weeks up to this one, of which the second names nobody. */
final class Mentioned {
    private Mentioned() {}

    static Named named(String id, Map<String, String> asked) {
        LocalDate monday = LocalDate.now(ZoneOffset.UTC).with(DayOfWeek.MONDAY).minusWeeks(2);
        boolean nobody = "2001-01-01".equals(asked.get("from"));
        long most = nobody ? 0 : id.equals(World.HOSTILE.toString()) ? 1 : 1_240;
        return new Named(
                "week",
                monday,
                monday.plusDays(20),
                List.of(
                        bin(monday, 6, most, most / 4),
                        bin(monday.plusWeeks(1), 6, 0, 0),
                        bin(monday.plusWeeks(2), 6, most / 2, 0)),
                bin(monday, 20, most + most / 2, most / 4),
                3,
                1,
                nobody
                        ? List.of()
                        : List.of(
                                new Named.Outlet("TNA", most, most / 4, share(most / 4, most)),
                                new Named.Outlet(World.EVIL, 2, 0, share(0, 2)),
                                new Named.Outlet(null, 1, 1, share(1, 1))));
    }

    static Page<NamedSpeaker> list(Map<String, String> asked, boolean filled) {
        boolean mostly = "mostly".equals(asked.get("quoted"));
        return new Page<>(
                filled
                        ? List.of(
                                new NamedSpeaker(
                                        World.PRESIDENT,
                                        "Mirela Orlan",
                                        SpeakerKind.PERSON,
                                        1_860,
                                        mostly ? 1_800 : 0,
                                        share(mostly ? 1_800 : 0, 1_860)),
                                new NamedSpeaker(World.HOSTILE, World.EVIL, SpeakerKind.PERSON, 2, 1, share(1, 2)))
                        : List.of(),
                !filled || asked.containsKey("cursor") ? null : "n3xt=");
    }

    private static Bin bin(LocalDate start, int days, long named, long quoted) {
        return new Bin(start, start.plusDays(days), named, quoted, named == 0 ? null : share(quoted, named));
    }

    private static Share share(long quoted, long named) {
        double value = (double) quoted / Math.max(1, named);
        return new Share(value, value * 0.8, Math.min(1, value + 0.05));
    }
}
