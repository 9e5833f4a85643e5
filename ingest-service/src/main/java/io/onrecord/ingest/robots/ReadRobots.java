package io.onrecord.ingest.robots;

import io.onrecord.ingest.robots.Rules.Rule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads robots.txt for one reader (RFC 9309, 2.2): the groups that name it, or those for everybody when none does. Lines that
 * cannot be read are left out, as the RFC asks.
 */
final class ReadRobots {
    /** A rule is tried against every address; real files have some hundred. */
    private static final int MOST_RULES = 5_000;

    private static final int LONGEST_RULE = 2_000;
    private static final int MOST_SITEMAPS = 100;
    private static final Pattern LINE = Pattern.compile("\\s*([A-Za-z -]{1,20}?)\\s*:\\s*(.*?)\\s*");
    private static final Pattern TOKEN = Pattern.compile("([A-Za-z_-]+|\\*).*");

    private final String reader;
    private final Group forReader = new Group();
    private final Group forAll = new Group();
    private final List<String> sitemaps = new ArrayList<>();

    /** Whom the lines that follow are meant for. */
    private final Set<Group> current = new HashSet<>();

    private boolean groupHasRules;

    private ReadRobots(String reader) {
        this.reader = reader.toLowerCase(Locale.ROOT);
    }

    static Rules read(String text, String reader) {
        ReadRobots read = new ReadRobots(reader);
        text.lines().forEach(line -> read.take(line));
        Group group = read.forReader.named ? read.forReader : read.forAll;
        return new Rules(List.copyOf(group.rules), group.delay, List.copyOf(read.sitemaps));
    }

    private void take(String line) {
        int comment = line.indexOf('#');
        String bare = (comment < 0 ? line : line.substring(0, comment)).replace("\uFEFF", "");
        if (bare.length() > LONGEST_RULE) {
            return;
        }
        Matcher parts = LINE.matcher(bare);
        if (!parts.matches()) {
            return;
        }
        String value = parts.group(2);
        switch (parts.group(1).toLowerCase(Locale.ROOT)) {
            case "user-agent", "useragent", "user agent" -> startGroup(value);
            case "allow" -> rule(true, value);
            case "disallow" -> rule(false, value);
            case "crawl-delay" -> delay(value);
            case "sitemap" -> sitemap(value);
            default -> {
                // RFC 9309, 2.2.4: other records are for others.
            }
        }
    }

    private void startGroup(String agent) {
        if (groupHasRules) {
            current.clear();
            groupHasRules = false;
        }
        Matcher token = TOKEN.matcher(agent);
        String name = token.matches() ? token.group(1).toLowerCase(Locale.ROOT) : "";
        if (name.equals(reader)) {
            forReader.named = true;
            current.add(forReader);
        } else if (name.equals("*")) {
            current.add(forAll);
        }
    }

    private void rule(boolean allows, String path) {
        groupHasRules = true;
        if (path.startsWith("/") || path.startsWith("*")) {
            Rule rule = new Rule(allows, Octets.normal(path));
            current.stream().filter(group -> group.rules.size() < MOST_RULES).forEach(group -> group.rules.add(rule));
        }
    }

    private void delay(String seconds) {
        groupHasRules = true;
        if (seconds.matches("[0-9]{1,6}(\\.[0-9]{1,6})?")) {
            Duration delay = Duration.ofMillis(Math.round(Double.parseDouble(seconds) * 1000));
            current.forEach(group -> group.delay = delay);
        }
    }

    private void sitemap(String address) {
        if (!address.isEmpty() && sitemaps.size() < MOST_SITEMAPS) {
            sitemaps.add(address);
        }
    }

    /** Groups for one reader are read as one, wherever they stand. */
    private static final class Group {
        private final List<Rule> rules = new ArrayList<>();
        private boolean named;
        private @Nullable Duration delay;
    }
}
