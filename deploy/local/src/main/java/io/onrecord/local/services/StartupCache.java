package io.onrecord.local.services;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Where the JVM's ahead-of-time caches lie.
 *
 * @param folder in the build, so that a clean build forgets them
 * @param fingerprint of the build and the JVM: a cache fits only what it was made with
 */
public record StartupCache(Path folder, String fingerprint) {
    private static final int LENGTH = 12;

    /**
     * The caches of one build.
     *
     * @param build what changes when the programs change
     */
    public static StartupCache of(Path folder, String build) {
        String basis = build + "|" + System.getProperty("java.vm.version") + "|" + System.getProperty("java.home");
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(basis.getBytes(StandardCharsets.UTF_8));
            return new StartupCache(folder, HexFormat.of().formatHex(hash).substring(0, LENGTH));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    Path file(String name) {
        return folder.resolve(name + "-" + fingerprint + ".aot");
    }
}
