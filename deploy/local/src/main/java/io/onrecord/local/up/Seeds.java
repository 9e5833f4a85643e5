package io.onrecord.local.up;

import io.onrecord.local.api.Api;
import io.onrecord.local.instance.DataFolder;
import io.onrecord.local.load.LoadOptions;
import io.onrecord.local.load.LoadReport;
import io.onrecord.local.load.Loader;
import io.onrecord.local.load.Notes;
import io.onrecord.local.load.Piece;
import io.onrecord.local.load.Pieces;
import io.onrecord.local.screen.Screen;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The sample articles of {@code seeds/articles}, loaded once and again when they change. */
record Seeds(Path articles, DataFolder folder) {

    /** Whether this very set was loaded into this folder before. */
    boolean loaded() throws IOException {
        return !Files.isDirectory(articles)
                || (Files.exists(folder.seedsLoaded())
                        && Files.readString(folder.seedsLoaded()).equals(fingerprint()));
    }

    LoadReport load(Api api, Screen screen) throws IOException, InterruptedException {
        List<String> all = List.of(articles.toString());
        try (Stream<Piece> pieces = Pieces.of(all, InputStream.nullInputStream(), null, file -> {})) {
            LoadReport report = Loader.into(api, screen, Notes.onScreen(screen), LoadOptions.STANDARD)
                    .load(pieces, Pieces.count(all, null));
            if (report.good()) {
                Files.writeString(folder.seedsLoaded(), fingerprint());
            }
            return report;
        }
    }

    private String fingerprint() throws IOException {
        try (Stream<Path> all = Files.walk(articles)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(articles.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
