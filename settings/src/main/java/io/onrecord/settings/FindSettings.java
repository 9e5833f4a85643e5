package io.onrecord.settings;

import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.WithDefault;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Reads off the mappings of a service which settings there are and what they may be. */
final class FindSettings {
    /** At the end of the name by which an element of a list is set alone. */
    private static final String ELEMENT = "[*]";

    private FindSettings() {}

    /** @throws IllegalStateException when a setting does not say what it may be, or an order names one that is none */
    static Settings in(Collection<ConfigClass> mappings) {
        List<Setting> all = new ArrayList<>();
        List<List<String>> orders = new ArrayList<>();
        for (ConfigClass mapping : mappings) {
            List<Setting> found = settings(mapping);
            all.addAll(found);
            for (InOrder order : mapping.getType().getAnnotationsByType(InOrder.class)) {
                orders.add(keys(mapping.getPrefix(), order, found));
            }
        }
        return new Settings(all, orders);
    }

    private static List<String> keys(String prefix, InOrder order, List<Setting> found) {
        List<String> keys =
                Arrays.stream(order.value()).map(name -> prefix + "." + name).toList();
        if (!found.stream().map(Setting::key).toList().containsAll(keys)) {
            throw new IllegalStateException("@InOrder names what is no setting: " + keys);
        }
        return keys;
    }

    private static List<Setting> settings(ConfigClass mapping) {
        return ConfigMappings.getProperties(mapping).entrySet().stream()
                .filter(it -> !it.getKey().endsWith(ELEMENT))
                .map(it -> setting(it.getKey(), it.getValue().getMethod()))
                .toList();
    }

    private static Setting setting(String key, Method method) {
        Type type = method.getGenericReturnType();
        Class<?> value = innermost(type);
        Optional<Between> between = Optional.ofNullable(method.getAnnotation(Between.class));
        boolean isOptional = Stream.of(Optional.class, OptionalInt.class, OptionalLong.class, Map.class)
                .anyMatch(it -> it.equals(raw(type)));
        return new Setting(
                key,
                Kind.of(value.getSimpleName()),
                layers(type).anyMatch(Collection.class::isAssignableFrom),
                isOptional,
                Optional.ofNullable(method.getAnnotation(WithDefault.class)).map(WithDefault::value),
                between.map(it -> new Setting.Range(it.from(), it.to())),
                Optional.ofNullable(method.getAnnotation(Fits.class)).map(Fits::value),
                choices(value));
    }

    private static List<String> choices(Class<?> type) {
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants())
                        .map(it ->
                                ((Enum<?>) it).name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList()
                : List.of();
    }

    private static Class<?> innermost(Type type) {
        return layers(type).reduce((outer, inner) -> inner).orElseThrow();
    }

    /** A type and what is in it, outermost first; of a map its values. */
    private static Stream<Class<?>> layers(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            Type[] arguments = parameterized.getActualTypeArguments();
            return Stream.concat(Stream.of(raw(type)), layers(arguments[arguments.length - 1]));
        }
        return Stream.of(raw(type));
    }

    private static Class<?> raw(Type type) {
        return switch (type) {
            case Class<?> plain -> plain;
            case ParameterizedType parameterized -> raw(parameterized.getRawType());
            case WildcardType wild -> raw(wild.getUpperBounds()[0]);
            default -> throw new IllegalStateException("a setting cannot have the type " + type);
        };
    }
}
