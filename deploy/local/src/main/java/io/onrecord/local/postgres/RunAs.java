package io.onrecord.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** As whom the programs of Postgres run; they refuse to run as root. */
sealed interface RunAs {
    /** What goes before a command line. */
    List<String> prefix();

    /** Makes files and all below them such that these programs may have them. */
    void own(Path tree) throws IOException;

    /** Lets these programs go through a folder of ours that is closed to others. */
    void letThrough(Path folder) throws IOException;

    default List<String> command(List<String> line) {
        return Stream.concat(prefix().stream(), line.stream()).toList();
    }

    /** The ordinary case: an ordinary user. */
    record Ourselves() implements RunAs {
        @Override
        public List<String> prefix() {
            return List.of();
        }

        @Override
        public void own(Path tree) {
            // What we make is ours.
        }

        @Override
        public void letThrough(Path folder) {
            // We made it.
        }
    }

    /** Root that does not see that it is, in a user namespace of its own; outside, its files are root's. */
    record Namespace() implements RunAs {
        @Override
        public List<String> prefix() {
            return List.of("unshare", "-U");
        }

        @Override
        public void own(Path tree) throws IOException {
            give(tree, 0, 0);
        }

        @Override
        public void letThrough(Path folder) {
            // It is root's already.
        }
    }

    /**
     * A user without rights, where namespaces are refused. It has to be one that exists, or initdb refuses; the group need not,
     * and is nobody else's, so that other processes of that user come no nearer.
     */
    record Lowered(int uid) implements RunAs {
        private static final int GROUP = 54_320;

        @Override
        public List<String> prefix() {
            return List.of("setpriv", "--reuid=" + uid, "--regid=" + GROUP, "--clear-groups", "--no-new-privs");
        }

        @Override
        public void own(Path tree) throws IOException {
            give(tree, uid, GROUP);
        }

        /** Through, without seeing what is in there. A folder that a group uses already is left to whoever arranged that. */
        @Override
        public void letThrough(Path folder) throws IOException {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(folder);
            if (permissions.stream().allMatch(permission -> permission.name().startsWith("OWNER_"))) {
                Files.setAttribute(folder, "unix:gid", GROUP);
                permissions.add(PosixFilePermission.GROUP_EXECUTE);
                Files.setPosixFilePermissions(folder, permissions);
            }
        }
    }

    private static void give(Path tree, int uid, int gid) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(tree)) {
            all = walk.toList();
        }
        for (Path path : all) {
            var has = Files.readAttributes(path, "unix:uid,gid", LinkOption.NOFOLLOW_LINKS);
            if (!has.equals(Map.of("uid", uid, "gid", gid))) {
                Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(path, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }
}
