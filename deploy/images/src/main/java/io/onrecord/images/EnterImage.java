package io.onrecord.images;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs a program as a container would, with nothing but what Linux itself has: its root is the unpacked image, which it cannot
 * write to, but for an empty /tmp; as the user that the image names where root starts it, else as whoever starts it.
 */
final class EnterImage {
    private static final String SCRIPT = """
            set -e
            root=$1 folder=$2 user=$3
            shift 3
            mount --bind "$root" "$root"
            mount --rbind /dev "$root/dev"
            mount --rbind /proc "$root/proc"
            mount -t tmpfs -o mode=1777 tmpfs "$root/tmp"
            mount -o remount,bind,ro "$root"
            if [ -n "$user" ]; then set -- --setgid "${user#*:}" --setuid "${user%:*}" "$@"; fi
            exec nsenter --root="$root" --wd="$root$folder" "$@"
            """;

    private EnterImage() {}

    /**
     * The command line; the program keeps the process id.
     *
     * @param root absolute, the unpacked image
     * @param asRoot whether root starts it, who can become somebody else
     */
    static List<String> line(Path root, ContainerFile containerFile, List<String> program, boolean asRoot) {
        List<String> line = new ArrayList<>(List.of("unshare", asRoot ? "-m" : "-Urm"));
        line.addAll(List.of("sh", "-c", SCRIPT, "onrecord-enter"));
        line.addAll(List.of(root.toString(), containerFile.folder(), asRoot ? containerFile.user() : ""));
        line.addAll(program);
        return line;
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
