package io.onrecord.images;

import io.onrecord.local.api.Api;
import io.onrecord.local.cli.BesideFleet;
import io.onrecord.local.cli.Place;
import io.onrecord.local.instance.DataFolder;
import io.onrecord.local.services.Health;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures images that were made. */
@Command(
        name = "measure",
        description =
                "Starts each image of a service on one core, with a read-only root and, as root, as its own user,"
                        + " and prints how large it is, how long it takes to be ready with its start-up cache and without, and what it holds.",
        mixinStandardHelpOptions = true)
final class MeasureCommand implements Callable<Integer> {
    @Option(
            names = "--to",
            paramLabel = "DIR",
            description = "Where the files are. Default: deploy/images/target/images.")
    private @Nullable Path to;

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        Path folder = ImagesCommand.folder(to);
        List<ImageSource> sources = ImageSource.all(Place.home()).stream()
                .filter(source -> source.service().isPresent())
                .toList();
        Path unpacked = Files.createTempDirectory("onrecord-images");
        try {
            return BesideFleet.run("onrecord-images", (fleet, data, screen) -> {
                StartOnce starts = new StartOnce(data, new Health(Api.client()));
                MeasureStart measure = new MeasureStart(starts, fleet.processes(), screen::say);
                StringBuilder table = new StringBuilder(MeasureStart.HEAD);
                for (ImageSource source : sources) {
                    ImageFile image = new ImageFile(folder.resolve(source.name() + ".tar"));
                    table.append(measure.line(source, image, unpacked.resolve(source.name())));
                }
                return table.toString();
            });
        } finally {
            DataFolder.delete(unpacked);
        }
    }
}
