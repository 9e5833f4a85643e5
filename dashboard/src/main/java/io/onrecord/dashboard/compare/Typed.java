package io.onrecord.dashboard.compare;

import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The words of an address that asks for a comparison. */
public class Typed {
    @RestQuery
    @Nullable
    String of;

    /** What the form was for: asking for something else, it still sends what it had. */
    @RestQuery
    @Nullable
    String was;

    @RestQuery("id")
    List<String> ids = List.of();

    /** Counts, or shares if it says anything else. */
    @RestQuery
    @Nullable
    String show;

    @RestQuery
    @Nullable
    String by;

    @RestQuery
    @Nullable
    String speaker;

    @RestQuery
    @Nullable
    String topic;

    @RestQuery
    @Nullable
    String outlet;

    @RestQuery
    @Nullable
    String kind;

    @RestQuery
    @Nullable
    String from;

    @RestQuery
    @Nullable
    String to;
}
