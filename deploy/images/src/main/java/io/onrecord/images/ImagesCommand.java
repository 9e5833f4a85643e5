package io.onrecord.images;

import io.onrecord.local.api.Api;
import io.onrecord.local.cli.BesideFleet;
import io.onrecord.local.cli.Onrecord;
import io.onrecord.local.cli.Place;
import io.onrecord.local.instance.DataFolder;
import io.onrecord.local.screen.Screen;
import io.onrecord.local.services.Health;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code ./onrecord images}. */
@Command(
        name = "onrecord images",
        subcommands = MeasureCommand.class,
        description = "Makes an image of each service and of the migration, as files for podman or docker load; without"
                + " a daemon, a base image or root. Needs Linux with glibc.",
        mixinStandardHelpOptions = true)
final class ImagesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--tag", paramLabel = "T", description = "Of all of them. Default: as the manifests have it.")
    private @Nullable String tag;

    @Option(
            names = "--prefix",
            paramLabel = "P",
            description =
                    "Before each name: registry and folder, ending with a slash or not. Default: as the manifests have it.")
    private @Nullable String prefix;

    @Option(
            names = "--to",
            paramLabel = "DIR",
            description = "Where the files go. Default: deploy/images/target/images.")
    private @Nullable Path to;

    @Option(names = "--push", description = "Also to the registry, as whom podman login or docker login signed in.")
    private boolean push;

    @Option(
            names = "--no-cache",
            description = "Without start-up caches: quicker made, slower to start, and the same to the byte each time.")
    private boolean noCache;

    @Option(names = "--only", paramLabel = "NAME", description = "This image alone; may be repeated.")
    private List<String> only = List.of();

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        Path home = Place.home();
        List<ImageSource> sources = chosen(ImageSource.all(home));
        Release release = release(home);
        refuse(sources, release);
        Screen screen = Screen.standard();
        Path folder = folder(to);
        Staging staging = Staging.in(folder);
        try {
            MakeImages images = MakeImages.of(sources, release, Release.revision(home), staging, screen::say);
            Map<ImageSource, Path> caches = new HashMap<>();
            int code = noCache ? 0 : rehearse(sources, images, caches);
            if (code == 0) {
                write(sources, images, caches, folder, staging.folder());
                screen.say("images in " + folder);
            }
            return code;
        } finally {
            DataFolder.delete(staging.folder());
        }
    }

    /** Before anything is made. */
    private void refuse(List<ImageSource> sources, Release release) throws IOException {
        if (!System.getProperty("os.name", "").equals("Linux")) {
            throw new IOException("images are for Linux and have its C library in them: make them on Linux");
        }
        if (push && prefix == null) {
            throw new ParameterException(spec.commandLine(), "--push: name the registry with --prefix");
        }
        for (ImageSource source : sources) {
            Optional<String> missing = source.missing();
            if (missing.isPresent()) {
                throw new IOException(missing.get());
            }
            WriteImage.check(release.reference(source.name()));
        }
    }

    static Path folder(@Nullable Path chosen) {
        Path folder = chosen != null ? chosen : Place.home().resolve("deploy/images/target/images");
        return folder.toAbsolutePath().normalize();
    }

    private List<ImageSource> chosen(List<ImageSource> all) {
        List<String> names = all.stream().map(ImageSource::name).toList();
        if (!names.containsAll(only)) {
            throw new ParameterException(spec.commandLine(), "--only takes one of " + String.join(", ", names));
        }
        return all.stream()
                .filter(source -> only.isEmpty() || only.contains(source.name()))
                .toList();
    }

    private Release release(Path home) throws IOException {
        Release manifests = Release.ofManifests(home);
        return new Release(prefix != null ? prefix : manifests.prefix(), tag != null ? tag : manifests.tag());
    }

    /** @return an exit code */
    private static int rehearse(List<ImageSource> sources, MakeImages images, Map<ImageSource, Path> caches)
            throws IOException, InterruptedException, SQLException {
        if (sources.stream().allMatch(source -> source.service().isEmpty())) {
            return 0;
        }
        return BesideFleet.run("onrecord-images", (fleet, folder, screen) -> {
            StartOnce starts = new StartOnce(folder, new Health(Api.client()));
            RehearseStart rehearsal = new RehearseStart(starts, fleet.processes());
            for (ImageSource source : sources) {
                if (source.service().isPresent()) {
                    caches.put(
                            source,
                            images.rehearse(rehearsal, source, source.service().get()));
                }
            }
            return "";
        });
    }

    private void write(
            List<ImageSource> sources, MakeImages images, Map<ImageSource, Path> caches, Path folder, Path staging)
            throws IOException, InterruptedException {
        WriteImage writer = new WriteImage(staging.resolve("layers"));
        StringBuilder digests = new StringBuilder();
        for (ImageSource source : sources) {
            Plan plan = images.plan(source, Optional.ofNullable(caches.get(source)));
            Path file = folder.resolve(source.name() + ".tar");
            writer.toFile(plan, file);
            Path bill = staging.resolve(source.name() + ".cdx.json");
            Files.copy(bill, folder.resolve(bill.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            digests.append(digests(plan, new ImageFile(file)));
            if (push) {
                writer.toRegistry(plan);
            }
        }
        Files.writeString(folder.resolve("layers.txt"), digests);
    }

    /** A line for each layer: to compare two builds by. */
    private static String digests(Plan plan, ImageFile file) throws IOException {
        StringBuilder lines = new StringBuilder();
        List<String> digests = file.layers();
        for (int i = 0; i < digests.size(); i++) {
            String digest = digests.get(i).replace(".tar.gz", "");
            lines.append(String.join("\t", plan.name(), plan.layers().get(i).name(), "sha256:" + digest))
                    .append('\n');
        }
        return lines.toString();
    }

    public static void main(String[] arguments) {
        System.exit(Onrecord.line(new ImagesCommand()).execute(arguments));
    }
}
