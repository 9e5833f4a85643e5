package io.onrecord.ingest.document;

import io.onrecord.ingest.document.child.Main;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The command line of a process that parses: our own Java and our own libraries, wherever the class loader has them from. */
final class ChildCommand {
    private ChildCommand() {}

    /**
     * Makes it.
     *
     * @param longest characters of text
     * @param folder for its files of passage
     */
    static List<String> line(DocumentSettings settings, int longest, Path folder) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + settings.heapMegabytes() + "m",
                "-XX:MaxMetaspaceSize=128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=/dev/null",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder,
                "-Duser.home=" + folder,
                "-Dpdfbox.fontcache=" + folder,
                "-cp",
                String.join(File.pathSeparator, classPath()),
                Main.class.getName(),
                String.valueOf(longest),
                String.valueOf(settings.timeLimit().toSeconds() + 1));
    }

    private static Set<String> classPath() {
        Set<String> places = new LinkedHashSet<>();
        places.add(own().toString());
        try {
            ClassLoader loader = Objects.requireNonNull(Main.class.getClassLoader());
            for (URL manifest : Collections.list(loader.getResources("META-INF/MANIFEST.MF"))) {
                if (manifest.openConnection() instanceof JarURLConnection jar) {
                    places.add(Path.of(jar.getJarFileURL().toURI()).toString());
                }
            }
        } catch (IOException ours) {
            throw new UncheckedIOException(ours);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
        return places;
    }

    private static Path own() {
        @Nullable CodeSource source = Main.class.getProtectionDomain().getCodeSource();
        return Path.of(URI.create(Objects.requireNonNull(source).getLocation().toString()));
    }
}
