package io.onrecord.settings;

import java.util.List;
import java.util.Locale;

/** What the person at the terminal reads instead of a stack trace. */
final class Refusal {
    /** As sysexits.h has it: something was found in an unconfigured or misconfigured state. */
    static final int EXIT_CODE = 78;

    private Refusal() {}

    /** @param wrong one or more */
    static String text(String service, List<Wrong> wrong) {
        StringBuilder text = new StringBuilder(service)
                .append(" does not start: ")
                .append(wrong.size() == 1 ? "a setting is wrong." : wrong.size() + " settings are wrong.");
        for (Wrong each : wrong) {
            text.append("\n  ").append(each.key()).append(' ').append(each.given());
            text.append("\n    ").append(each.must());
        }
        String example = wrong.getFirst().key();
        return text.append("\n  A setting is set as a system property (-D")
                .append(example)
                .append("=…), as a variable of the environment (")
                .append(variable(example))
                .append(") or in config/application.properties beside the service: see docs/configuration.md.")
                .toString();
    }

    static String variable(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
