package io.onrecord.images;

import com.google.cloud.tools.jib.api.CacheDirectoryCreationException;
import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.api.RegistryImage;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import com.google.cloud.tools.jib.api.buildplan.ImageFormat;
import com.google.cloud.tools.jib.api.buildplan.Platform;
import com.google.cloud.tools.jib.frontend.CredentialRetrieverFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;

/**
 * Writes images: all files are root's, none can be changed by the user that the image runs as, and all have one time, so that the
 * same files make the same image.
 *
 * @param cache folder for layers of passage
 */
record WriteImage(Path cache) {
    private static final FilePermissions FOR_EVERYBODY = FilePermissions.fromOctalString("777");
    private static final String ROOT = "0:0";

    /** As {@code podman load} and {@code docker load} take it. */
    void toFile(Plan plan, Path file) throws IOException, InterruptedException {
        write(plan, Containerizer.to(TarImage.at(file).named(reference(plan.reference()))));
    }

    /** To the registry in its name, as whom {@code podman login} or {@code docker login} has signed in. */
    void toRegistry(Plan plan) throws IOException, InterruptedException {
        ImageReference reference = reference(plan.reference());
        CredentialRetrieverFactory credentials = CredentialRetrieverFactory.forImage(reference, event -> {});
        RegistryImage registry = RegistryImage.named(reference).addCredentialRetriever(credentials.dockerConfig());
        write(plan, Containerizer.to(registry));
    }

    /** @throws IOException when this cannot be the name of an image */
    static void check(String reference) throws IOException {
        reference(reference);
    }

    private static ImageReference reference(String reference) throws IOException {
        try {
            return ImageReference.parse(reference);
        } catch (InvalidImageReferenceException bad) {
            throw new IOException(reference + " cannot be the name of an image", bad);
        }
    }

    private void write(Plan plan, Containerizer containerizer) throws IOException, InterruptedException {
        JibContainerBuilder builder = Jib.fromScratch()
                .setFormat(ImageFormat.Docker)
                .setPlatforms(Set.of(new Platform(architecture(), "linux")))
                .setCreationTime(Staging.TIME)
                .setUser(plan.containerFile().user())
                .setWorkingDirectory(AbsoluteUnixPath.get(plan.containerFile().folder()))
                .setEnvironment(
                        Map.of("PATH", JavaRuntime.PLACE + "/bin", "JAVA_HOME", JavaRuntime.PLACE, "LANG", "C.UTF-8"))
                .setLabels(plan.labels())
                .setEntrypoint(plan.entryPoint());
        for (Layer layer : plan.layers()) {
            builder.addFileEntriesLayer(entries(layer));
        }
        containerizer.setToolName("onrecord").setBaseImageLayersCache(cache).setApplicationLayersCache(cache);
        try {
            builder.containerize(containerizer);
        } catch (RegistryException | CacheDirectoryCreationException | ExecutionException failure) {
            throw new IOException(plan.reference() + " could not be written: " + failure.getMessage(), failure);
        }
    }

    private static FileEntriesLayer entries(Layer layer) throws IOException {
        FileEntriesLayer.Builder builder = FileEntriesLayer.builder().setName(layer.name());
        for (Map.Entry<String, Path> file : layer.files().entrySet()) {
            builder.addEntry(
                    file.getValue(),
                    AbsoluteUnixPath.get(file.getKey()),
                    permissions(file.getValue()),
                    Staging.TIME,
                    ROOT);
        }
        return builder.build();
    }

    private static FilePermissions permissions(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            return FOR_EVERYBODY;
        }
        boolean program = Files.getPosixFilePermissions(file).contains(PosixFilePermission.OWNER_EXECUTE);
        return program ? FilePermissions.DEFAULT_FOLDER_PERMISSIONS : FilePermissions.DEFAULT_FILE_PERMISSIONS;
    }

    /** In the words of image formats. */
    static String architecture() {
        return System.getProperty("os.arch", "").equals("aarch64") ? "arm64" : "amd64";
    }
}
