package io.onrecord.query.openapi;

import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Says in the schemas what only the records tell: every field is there in every answer, and which of them may be null. A
 * generated client would stumble over a null that nobody announced.
 */
final class SayWhatMayBeNull {
    private static final List<String> PACKAGES = List.of("io.onrecord.contracts.api.", "io.onrecord.contracts.");

    private SayWhatMayBeNull() {}

    static void in(Map<String, Schema> schemas) {
        Collection<Class<?>> records = records(schemas.keySet());
        schemas.forEach((name, schema) -> {
            if (schema.getProperties() != null) {
                of(name, schema, records).ifPresent(record -> complete(schema, record));
            }
        });
    }

    /** The record with these fields, best the one of this name; it has a number after it when two records have one name. */
    private static Optional<Class<?>> of(String name, Schema schema, Collection<Class<?>> records) {
        Set<String> fields = schema.getProperties().keySet();
        return records.stream()
                .filter(record -> Arrays.stream(record.getRecordComponents())
                        .map(RecordComponent::getName)
                        .collect(Collectors.toSet())
                        .equals(fields))
                .min(Comparator.comparing(record -> !name.startsWith(record.getSimpleName())));
    }

    private static void complete(Schema schema, Class<?> record) {
        for (RecordComponent field : record.getRecordComponents()) {
            schema.addRequired(field.getName());
            @Nullable Schema described = schema.getProperties().get(field.getName());
            if (described != null && field.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                schema.addProperty(field.getName(), orNull(described));
            }
        }
    }

    private static Schema orNull(Schema given) {
        if (given.getRef() != null) {
            return OASFactory.createSchema()
                    .addAnyOf(given)
                    .addAnyOf(OASFactory.createSchema().addType(Schema.SchemaType.NULL));
        }
        return given.getType() == null || given.getType().contains(Schema.SchemaType.NULL)
                ? given
                : given.addType(Schema.SchemaType.NULL);
    }

    /** Those that schemas are called after, and those inside them. */
    private static Collection<Class<?>> records(Set<String> names) {
        Deque<Class<?>> open = new ArrayDeque<>();
        names.forEach(name -> PACKAGES.forEach(place -> found(place + name).ifPresent(open::add)));
        found("io.onrecord.contracts.api.Page").ifPresent(open::add);
        List<Class<?>> records = new ArrayList<>();
        while (!open.isEmpty()) {
            Class<?> next = open.remove();
            open.addAll(Arrays.asList(next.getDeclaredClasses()));
            if (next.isRecord()) {
                records.add(next);
            }
        }
        return records;
    }

    private static Optional<Class<?>> found(String name) {
        try {
            return Optional.of(Class.forName(name));
        } catch (ClassNotFoundException other) {
            return Optional.empty();
        }
    }
}
