package io.onrecord.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The package of this machine's distribution that a file is of. Debian and what is made of it are asked; others have no answer.
 *
 * @param purl its package URL
 * @param licence the file that says its licences
 */
record SystemPackage(String name, String version, String purl, Optional<Path> licence) {
    private static final Pattern OWNER = Pattern.compile("([^\\s:]+)(?::\\w+)?: .*");
    private static final Pattern DISTRIBUTION = Pattern.compile("(?m)^ID=\"?([a-z]+)\"?$");

    static Optional<SystemPackage> of(Path file) throws InterruptedException {
        // Distributions that have moved /lib into /usr/lib know a file by one of both names.
        for (Path name : List.of(file, Path.of("/usr" + file))) {
            Optional<SystemPackage> owner = ask(name);
            if (owner.isPresent()) {
                return owner;
            }
        }
        return Optional.empty();
    }

    private static Optional<SystemPackage> ask(Path file) throws InterruptedException {
        try {
            Tool.Said said = Tool.ask(Map.of(), List.of("dpkg-query", "-S", file.toString()));
            Matcher owner = OWNER.matcher(said.text().strip());
            return said.code() == 0 && owner.matches() ? Optional.of(known(owner.group(1))) : Optional.empty();
        } catch (IOException noSuchProgram) {
            return Optional.empty();
        }
    }

    private static SystemPackage known(String name) throws IOException, InterruptedException {
        String[] told = Tool.run(List.of("dpkg-query", "-W", "-f", "${Version} ${Architecture}\\n", name))
                .lines()
                .findFirst()
                .orElse("")
                .split(" ", -1);
        Path licence = Path.of("/usr/share/doc", name, "copyright");
        String purl = "pkg:deb/" + distribution() + "/" + name + "@"
                + told[0].replace("+", "%2B").replace(":", "%3A") + "?arch=" + told[told.length - 1];
        return new SystemPackage(
                name, told[0], purl, Files.isRegularFile(licence) ? Optional.of(licence) : Optional.empty());
    }

    private static String distribution() throws IOException {
        Matcher id = DISTRIBUTION.matcher(Files.readString(Path.of("/etc/os-release")));
        return id.find() ? id.group(1) : "debian";
    }
}
