package io.onrecord.images;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Writes what an image consists of (CycloneDX 1.6): each jar, the modules of Java, each library of the system, with the places
 * where they are. Of jars that Maven knows it says what Maven's bill says; they are known by their bytes, not their names.
 */
final class BillOfMaterials {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SHA_256 = "SHA-256";
    private static final String BILL_REFERENCE = "bom-ref";

    private final ObjectNode bill = JSON.createObjectNode();
    private final ArrayNode components = JSON.createArrayNode();

    /** With nothing in it yet but the name of the image. */
    BillOfMaterials(String name, String version) {
        bill.put("bomFormat", "CycloneDX").put("specVersion", "1.6").put("version", 1);
        ObjectNode metadata = bill.putObject("metadata");
        metadata.putObject("component")
                .put("type", "container")
                .put(BILL_REFERENCE, "image")
                .put("name", name)
                .put("version", version);
        metadata.putArray("properties")
                .addObject()
                .put("name", "cdx:reproducible")
                .put("value", "enabled");
    }

    /**
     * Adds jars.
     *
     * @param maven the bill that Maven wrote
     * @param jars where each is in the image, and where it is
     */
    void jars(Path maven, SortedMap<String, Path> jars) throws IOException {
        Map<String, JsonNode> known = new HashMap<>();
        JsonNode written = JSON.readTree(maven.toFile());
        Stream.concat(
                        Stream.of(written.path("metadata").path("component")),
                        written.path("components").valueStream())
                .forEach(it -> sha256(it).forEach(hash -> known.put(hash, it)));
        SortedMap<String, ObjectNode> added = new TreeMap<>();
        for (Entry<String, Path> jar : jars.entrySet()) {
            String hash = hash(jar.getValue());
            ObjectNode component = added.computeIfAbsent(
                    hash, it -> known.containsKey(it) ? known.get(it).deepCopy() : unknown(jar.getKey(), it));
            occurs(component, jar.getKey());
        }
        added.values().stream()
                .sorted(Comparator.comparing(it -> it.path(BILL_REFERENCE).asText()))
                .forEach(components::add);
    }

    private static Stream<String> sha256(JsonNode component) {
        return component
                .path("hashes")
                .valueStream()
                .filter(it -> it.path("alg").asText().equals(SHA_256))
                .map(it -> it.path("content").asText());
    }

    /** Made by the build itself. */
    private static ObjectNode unknown(String place, String hash) {
        ObjectNode component = JSON.createObjectNode();
        component
                .put("type", "file")
                .put(BILL_REFERENCE, place)
                .put("name", place.substring(place.lastIndexOf('/') + 1));
        component.putArray("hashes").addObject().put("alg", SHA_256).put("content", hash);
        return component;
    }

    /** @param modules each as {@code name@version} */
    void java(List<String> modules) {
        for (String module : modules) {
            String[] words = module.split("@", 2);
            ObjectNode component = components.addObject();
            component
                    .put("type", "library")
                    .put(BILL_REFERENCE, "java-module/" + module)
                    .put("group", "org.openjdk")
                    .put("name", words[0])
                    .put("version", words[words.length - 1])
                    .put("publisher", System.getProperty("java.vendor", ""));
            component.putArray("licenses").addObject().put("expression", "GPL-2.0-only WITH Classpath-exception-2.0");
            component.put("purl", "pkg:generic/org.openjdk/" + module);
            occurs(component, JavaRuntime.PLACE + "/lib/modules");
        }
    }

    /** Adds the libraries of the system, those of one package together. */
    void system(BaseSystem system) throws IOException {
        SortedMap<String, ObjectNode> added = new TreeMap<>();
        for (Entry<String, Path> file : system.files().entrySet()) {
            if (!Files.isRegularFile(file.getValue()) || !NativeLibraries.isElf(file.getValue())) {
                continue;
            }
            SystemPackage owner = system.packages().get(file.getValue());
            ObjectNode component = owner == null
                    ? unknown(file.getKey(), hash(file.getValue()))
                    : added.getOrDefault(owner.purl(), of(owner));
            added.put(owner == null ? file.getKey() : owner.purl(), component);
            occurs(component, file.getKey());
        }
        added.values().forEach(components::add);
    }

    private static ObjectNode of(SystemPackage owner) {
        return JSON.createObjectNode()
                .put("type", "library")
                .put(BILL_REFERENCE, owner.purl())
                .put("name", owner.name())
                .put("version", owner.version())
                .put("purl", owner.purl());
    }

    private static void occurs(ObjectNode component, String place) {
        component.withObject("/evidence").withArray("occurrences").addObject().put("location", place);
    }

    void write(Path file) throws IOException {
        bill.set("components", components);
        Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(bill) + "\n");
    }

    private static String hash(Path file) throws IOException {
        try (DigestOutputStream digest =
                new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance(SHA_256))) {
            Files.copy(file, digest);
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
