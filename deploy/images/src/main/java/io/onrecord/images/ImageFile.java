package io.onrecord.images;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * An image as it was written, to look into.
 *
 * @param file tar, as {@code podman load} takes it
 */
record ImageFile(Path file) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PROGRAM = 0100;

    /** What is done with one entry of a tar. */
    interface Visit {
        void entry(TarArchiveEntry entry, InputStream content) throws IOException;
    }

    /** What the image says of itself: {@code config} has its user, its entry point and so on. */
    JsonNode config() throws IOException {
        return JSON.readTree(text(manifest().path("Config").asText()));
    }

    /** Its layers by name, which is the digest of the compressed layer and {@code .tar.gz}; what changes least first. */
    List<String> layers() throws IOException {
        return manifest().path("Layers").valueStream().map(JsonNode::asText).toList();
    }

    private JsonNode manifest() throws IOException {
        return JSON.readTree(text("manifest.json")).path(0);
    }

    private String text(String name) throws IOException {
        try (InputStream in = open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private InputStream open(String name) throws IOException {
        TarArchiveInputStream tar = new TarArchiveInputStream(new BufferedInputStream(Files.newInputStream(file)));
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            if (entry.getName().equals(name)) {
                return tar;
            }
        }
        tar.close();
        throw new NoSuchFileException(file + ": " + name);
    }

    /** Reads what is in a layer. */
    void visit(String layer, Visit visit) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(open(layer)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                visit.entry(entry, tar);
            }
        }
    }

    /** Makes what a container would see, in a folder, but for who owns it; with folders to put what the system brings. */
    void unpack(Path root) throws IOException {
        for (String layer : layers()) {
            visit(layer, (entry, content) -> unpack(entry, content, root));
        }
        for (String mounted : List.of("dev", "proc", "tmp")) {
            Files.createDirectories(root.resolve(mounted));
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path root) throws IOException {
        Path file = root.resolve(entry.getName()).normalize();
        if (!file.startsWith(root)) {
            throw new IOException("leads outside: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        Files.copy(content, file);
        boolean program = (entry.getMode() & PROGRAM) != 0;
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        Files.setLastModifiedTime(
                file, FileTime.from(entry.getLastModifiedTime().toInstant()));
    }

    /** How many bytes its files have, unpacked. */
    long unpacked() throws IOException {
        long[] sum = {0};
        for (String layer : layers()) {
            visit(layer, (entry, content) -> sum[0] += entry.getSize());
        }
        return sum[0];
    }
}
