package io.onrecord.settings;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Settings of one mapping, none of which may be more than the next. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(InOrder.All.class)
public @interface InOrder {
    /** Two or more of its numbers or durations, without the prefix: {@code shortest}, {@code longest}. */
    String[] value();

    /** More than one such order. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface All {
        InOrder[] value();
    }
}
