package io.onrecord.images;

import java.nio.file.Path;

/** The folder of the project. Tests run in deploy/images. */
final class Home {
    static final Path HOME = Path.of("../..").toAbsolutePath().normalize();

    private Home() {}
}
