package io.onrecord.settings;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says where a property was set as people know the place, from the name that SmallRye Config has for it. */
final class Place {
    private static final String ENVIRONMENT = "EnvConfigSource";
    private static final Pattern FILE = Pattern.compile("PropertiesConfigSource\\[source=(?:file:/*(/.*)|(.*))]");

    private Place() {}

    static Given given(String name, String value, @Nullable String source) {
        String from = source == null ? "its default" : source;
        if (from.startsWith(ENVIRONMENT)) {
            return new Given(value, "the variable " + Refusal.variable(name), true);
        }
        if (from.startsWith("SysPropConfigSource")) {
            return new Given(value, "the system property -D" + name, false);
        }
        Matcher file = FILE.matcher(from);
        if (file.matches()) {
            return new Given(value, file.group(1) != null ? file.group(1) : file.group(2), false);
        }
        return new Given(value, from, false);
    }
}
