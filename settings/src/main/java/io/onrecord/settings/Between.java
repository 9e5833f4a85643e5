package io.onrecord.settings;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The least and the most that a number or a duration may be; where there are several, that each of them may be. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Between {
    /** As it would be set: {@code 1}, or {@code 500ms}. */
    String from();

    /** As it would be set. */
    String to();
}
