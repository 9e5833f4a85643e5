package io.onrecord.ingest.robots;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules of robots.txt that are meant for one reader: the longest that matches decides, and leave before denial. */
record Rules(List<Rule> rules, @Nullable Duration delay, List<String> sitemaps) {
    static final Rules NONE = new Rules(List.of(), null, List.of());

    boolean allow(String resource) {
        String path = Octets.normal(resource);
        if (path.equals("/robots.txt")) {
            return true;
        }
        int longest = -1;
        boolean allowed = true;
        for (Rule rule : rules) {
            int length = rule.pattern().length();
            if (length >= longest && rule.matches(path)) {
                allowed = rule.allows() || (length == longest && allowed);
                longest = length;
            }
        }
        return allowed;
    }

    /**
     * One line.
     *
     * @param pattern in normal octets, with {@code *} for anything and {@code $} for the end
     */
    record Rule(boolean allows, String pattern) {
        boolean matches(String path) {
            boolean toTheEnd = pattern.endsWith("$");
            String parts = toTheEnd ? pattern.substring(0, pattern.length() - 1) : pattern;
            int star = parts.indexOf('*');
            if (star < 0) {
                return toTheEnd ? path.equals(parts) : path.startsWith(parts);
            }
            return path.startsWith(parts.substring(0, star)) && restMatches(path, star, parts, star, toTheEnd);
        }

        /** Each part at its first place, as that leaves most for the others; but the last one at the end if it must end there. */
        private static boolean restMatches(String path, int from, String parts, int firstStar, boolean toTheEnd) {
            int at = from;
            int star = firstStar;
            while (star >= 0) {
                int next = parts.indexOf('*', star + 1);
                String part = parts.substring(star + 1, next < 0 ? parts.length() : next);
                if (next < 0 && toTheEnd) {
                    return path.length() - part.length() >= at && path.endsWith(part);
                }
                int found = path.indexOf(part, at);
                if (found < 0) {
                    return false;
                }
                at = found + part.length();
                star = next;
            }
            return true;
        }
    }
}
