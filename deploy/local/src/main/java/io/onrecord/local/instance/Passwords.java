package io.onrecord.local.instance;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Random passwords of the database logins, made once and kept where only their owner can read them. */
public record Passwords(Map<String, String> byLogin) {
    private static final int BYTES = 24;

    public Passwords {
        byLogin = Map.copyOf(byLogin);
    }

    public String of(String login) {
        String password = byLogin.get(login);
        if (password == null) {
            throw new IllegalArgumentException("no password is kept for " + login);
        }
        return password;
    }

    /** Those kept in the folder; makes the ones that are missing. */
    public static Passwords of(DataFolder folder, List<String> logins) throws IOException {
        Properties kept = new Properties();
        if (Files.exists(folder.passwords())) {
            try (Reader reader = Files.newBufferedReader(folder.passwords())) {
                kept.load(reader);
            }
        }
        SecureRandom random = new SecureRandom();
        boolean changed = false;
        Map<String, String> passwords = new TreeMap<>();
        for (String login : logins) {
            changed |= kept.putIfAbsent(login, newPassword(random)) == null;
            passwords.put(login, kept.getProperty(login));
        }
        if (changed) {
            write(folder.passwords(), kept);
        }
        return new Passwords(passwords);
    }

    private static String newPassword(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void write(Path file, Properties passwords) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (Writer writer = Files.newBufferedWriter(file)) {
            passwords.store(writer, "Database logins of this instance");
        }
    }
}
