package io.onrecord.images;

import io.onrecord.local.services.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Makes images of what was built, one after another. */
final class MakeImages {
    private final Release release;
    private final Optional<String> revision;
    private final Staging staging;
    private final Consumer<String> events;
    private final JavaRuntime java;
    private final BaseSystem system;
    private final Map<String, SortedMap<String, Path>> products = new HashMap<>();

    private MakeImages(
            Release release,
            Optional<String> revision,
            Staging staging,
            Consumer<String> events,
            JavaRuntime java,
            BaseSystem system) {
        this.release = release;
        this.revision = revision;
        this.staging = staging;
        this.events = events;
        this.java = java;
        this.system = system;
    }

    /** Lays out the files that all of them have. */
    static MakeImages of(
            List<ImageSource> sources,
            Release release,
            Optional<String> revision,
            Staging staging,
            Consumer<String> events)
            throws IOException, InterruptedException {
        events.accept("the Java of all images");
        JavaRuntime java = staging.java();
        List<Path> programs = new ArrayList<>(java.natives());
        List<Path> jars = new ArrayList<>();
        Map<String, SortedMap<String, Path>> products = new HashMap<>();
        for (ImageSource source : sources) {
            SortedMap<String, Path> product = staging.product(source);
            products.put(source.name(), product);
            product.values().stream()
                    .filter(it -> it.toString().endsWith(".jar"))
                    .forEach(jars::add);
        }
        programs.addAll(NativeLibraries.unpack(jars, Files.createDirectories(staging.root("natives"))));
        BaseSystem system = BaseSystem.gather(programs, staging.root("system"));
        MakeImages images = new MakeImages(release, revision, staging, events, java, system);
        images.products.putAll(products);
        return images;
    }

    /** Makes the start-up cache of one. */
    Path rehearse(RehearseStart rehearsal, ImageSource source, Service service)
            throws IOException, InterruptedException {
        events.accept("the start-up cache of " + source.name());
        return rehearsal.rehearse(source, service, staging.root(source.name()), java);
    }

    /**
     * What an image is to be, with its bill of materials written.
     *
     * @param cache of its start; empty for none
     */
    Plan plan(ImageSource source, Optional<Path> cache) throws IOException, InterruptedException {
        SortedMap<String, Path> product = products.getOrDefault(source.name(), new TreeMap<>());
        ContainerFile containerFile = source.containerFile();
        SortedMap<String, Path> generated = new TreeMap<>(product);
        generated.keySet().removeIf(place -> !Layer.isGenerated(place));
        generated.put(containerFile.folder() + "/" + Plan.BILL, bill(source, product));
        List<Layer> layers = new ArrayList<>(List.of(
                new Layer("system", system.files()),
                new Layer("java", java.files()),
                Layer.of("libraries", product, Layer::isLibrary),
                Layer.of("onrecord", product, place -> !Layer.isLibrary(place) && !Layer.isGenerated(place)),
                new Layer("generated", generated)));
        SortedMap<String, Path> caches = new TreeMap<>();
        cache.ifPresent(it -> caches.put(containerFile.folder() + "/" + Plan.CACHE, it));
        if (!caches.isEmpty()) {
            layers.add(new Layer("start-up cache", caches));
        }
        List<String> options = caches.isEmpty() ? List.of() : List.of("-XX:AOTCache=" + Plan.CACHE);
        return new Plan(
                source.name(),
                release.reference(source.name()),
                containerFile,
                layers,
                Plan.line("java", containerFile.entryPoint(), options),
                Plan.labels(source.name(), release.tag(), revision));
    }

    private Path bill(ImageSource source, SortedMap<String, Path> product) throws IOException, InterruptedException {
        SortedMap<String, Path> jars = new TreeMap<>(product);
        jars.keySet().removeIf(place -> !place.endsWith(".jar"));
        BillOfMaterials bill = new BillOfMaterials(source.name(), release.tag());
        bill.system(system);
        bill.java(java.modules());
        bill.jars(source.bill(), jars);
        Path file = staging.folder().resolve(source.name() + ".cdx.json");
        bill.write(file);
        return file;
    }
}
