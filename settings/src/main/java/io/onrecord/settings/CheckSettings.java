package io.onrecord.settings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds everything that is wrong with what was set, not the first thing only. */
final class CheckSettings {
    /** Of tests, which hand things to each other under it; no service reads it. */
    private static final String OF_TESTS = "onrecord.test.";

    private final Settings settings;
    private final KnownKeys known;

    /** @param known the settings of all services: one file may be for them all */
    CheckSettings(Settings settings, KnownKeys known) {
        this.settings = settings;
        this.known = known;
    }

    /** @param given all properties that begin with {@code onrecord.}, by name */
    List<Wrong> wrong(Map<String, Given> given) {
        List<Wrong> wrong = new ArrayList<>();
        new TreeMap<>(given).forEach((name, value) -> {
            Optional<Setting> setting = ofName(name);
            if (setting.isPresent()) {
                setting.filter(it -> !it.allows(value.value())).ifPresent(it -> wrong.add(notAllowed(name, it, value)));
            } else if (!value.isVariable() && !known.include(name) && !name.startsWith(OF_TESTS)) {
                wrong.add(unknown(name, value));
            }
        });
        settings.all().stream()
                .filter(it -> !it.isOptional() && it.usual().isEmpty() && isMissing(it, given.keySet()))
                .map(it -> new Wrong(it.key(), "is not set", "must be " + it.allowed()))
                .forEach(wrong::add);
        Set<String> unreadable = wrong.stream().map(Wrong::key).collect(Collectors.toSet());
        settings.orders().stream()
                .flatMap(CheckSettings::pairs)
                .filter(pair -> pair.stream().noneMatch(unreadable::contains))
                .flatMap(pair -> disorder(pair, given).stream())
                .forEach(wrong::add);
        return wrong;
    }

    private static boolean isMissing(Setting setting, Collection<String> names) {
        return names.stream().noneMatch(setting::isSetBy);
    }

    private Optional<Setting> ofName(String name) {
        return settings.all().stream().filter(it -> it.isSetBy(name)).findFirst();
    }

    private static Wrong notAllowed(String name, Setting setting, Given given) {
        String usual = setting.usual()
                .map(it -> "; " + it + " when it is not set")
                .orElse(setting.isOptional() ? "; it may be left out" : "");
        String example = setting.kind() == Kind.DURATION && setting.form().isEmpty()
                ? ", written like 500ms, 30s, 5m, 24h or 7d"
                : "";
        return new Wrong(name, said(setting, given), "must be " + setting.allowed() + example + usual);
    }

    private Wrong unknown(String name, Given given) {
        return new Wrong(
                name,
                "is set in " + given.where(),
                "there is no such setting"
                        + known.nearest(name)
                                .map(it -> "; the nearest is " + it)
                                .orElse(""));
    }

    private static Stream<List<String>> pairs(List<String> order) {
        return IntStream.range(1, order.size()).mapToObj(i -> order.subList(i - 1, i + 1));
    }

    private Optional<Wrong> disorder(List<String> pair, Map<String, Given> given) {
        Setting less = ofName(pair.getFirst()).orElseThrow();
        Setting more = ofName(pair.getLast()).orElseThrow();
        if (size(less, given).compareTo(size(more, given)) <= 0) {
            return Optional.empty();
        }
        boolean lessWasSet = given.containsKey(less.key()) && !isDefault(less, given);
        return Optional.of(
                lessWasSet
                        ? disorder(less, "not be more than ", more, given)
                        : disorder(more, "not be less than ", less, given));
    }

    private static Wrong disorder(Setting which, String relation, Setting other, Map<String, Given> given) {
        @Nullable Given value = given.get(which.key());
        return new Wrong(
                which.key(),
                value == null ? "has its default" : said(which, value),
                "must " + relation + other.key() + ", which is " + effective(other, given));
    }

    private static boolean isDefault(Setting setting, Map<String, Given> given) {
        return setting.usual().equals(Optional.of(effective(setting, given)));
    }

    private static String effective(Setting setting, Map<String, Given> given) {
        @Nullable Given value = given.get(setting.key());
        return value == null ? setting.usual().orElseThrow() : value.value();
    }

    private static BigDecimal size(Setting setting, Map<String, Given> given) {
        return setting.kind().size(effective(setting, given)).orElseThrow();
    }

    private static String said(Setting setting, Given given) {
        String value = setting.isHidden()
                ? "(not shown) of " + given.value().length() + " characters"
                : "'" + given.value() + "'";
        return (given.value().isBlank() ? "is empty" : "is " + value) + ", set in " + given.where();
    }
}
