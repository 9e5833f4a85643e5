package io.onrecord.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What images are called.
 *
 * @param prefix before each name: registry and folder; ends with a slash, or is empty
 * @param tag of all of them
 */
record Release(String prefix, String tag) {
    /** The one place where manifests have it. */
    private static final String PLACE = "deploy/kubernetes/components/release/kustomization.yaml";

    private static final Pattern NAME = Pattern.compile("(?m)^ +newName: (\\S*/)[^/\\s]+$");
    private static final Pattern TAG = Pattern.compile("(?m)^ +newTag: (?:&\\w+ )?([\\w.-]+)$");

    Release {
        prefix = prefix.isEmpty() || prefix.endsWith("/") ? prefix : prefix + "/";
    }

    /** As the manifests call them. */
    static Release ofManifests(Path home) throws IOException {
        String text = Files.readString(home.resolve(PLACE));
        return new Release(first(NAME, text), first(TAG, text));
    }

    private static String first(Pattern pattern, String text) throws IOException {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IOException(PLACE + " names no image: " + pattern);
        }
        return matcher.group(1);
    }

    String reference(String image) {
        return prefix + image + ":" + tag;
    }

    /** The commit that is checked out, with {@code -dirty} when something was changed since; empty where there is no git. */
    static Optional<String> revision(Path home) throws InterruptedException {
        try {
            Tool.Said said = Tool.ask(
                    Map.of(),
                    List.of(
                            "git",
                            "-C",
                            home.toString(),
                            "describe",
                            "--always",
                            "--abbrev=40",
                            "--exclude=*",
                            "--dirty"));
            return said.code() == 0 ? Optional.of(said.text().strip()) : Optional.empty();
        } catch (IOException noGit) {
            return Optional.empty();
        }
    }
}
