package app.tomo.service;

import app.tomo.model.Scope;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The control groups that are a unit's, without asking its manager. Any thread; blocks as long as reading the kernel's
/// tree takes.
///
/// @param root where that tree is mounted
/// @param scope USER or SYSTEM
/// @param user whose manager, for USER
record UnitGroups(Path root, Scope scope, long user, String unit) {
    private static final String USERS_MANAGER = "/user@";

    /// Those that a process is in; one that is further down counts for the unit's own.
    List<ControlGroup> of(ProcessTable.Entry process) {
        String name = "/" + unit + "/";
        return process.controlGroups().stream()
                .map(path -> path + "/")
                .filter(this::isMine)
                .map(path -> path.substring(0, path.indexOf(name) + name.length() - 1))
                .distinct()
                .map(path -> new ControlGroup(root, path))
                .toList();
    }

    /// Those that the kernel's tree has, also where no process of them could be seen; none where there is no tree.
    Set<ControlGroup> inTheTree() {
        Set<ControlGroup> found = new HashSet<>();
        try {
            Path _ = Files.walkFileTree(root, new Finder(found));
        } catch (IOException noTree) {
            return found;
        }
        return found;
    }

    private boolean isMine(String path) {
        boolean users = path.contains(USERS_MANAGER);
        return path.contains("/" + unit + "/")
                && (scope == Scope.USER
                        ? path.contains(USERS_MANAGER + user + ".service/")
                        : !users);
    }

    private final class Finder extends SimpleFileVisitor<Path> {
        private final Set<ControlGroup> found;

        Finder(Set<ControlGroup> found) {
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String path = "/" + root.relativize(folder);
            if (isMine(path + "/")) {
                found.add(new ControlGroup(root, path));
                return FileVisitResult.SKIP_SUBTREE;
            }
            return FileVisitResult.CONTINUE;
        }

        /// Groups come and go meanwhile.
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException broken) {
            return FileVisitResult.CONTINUE;
        }
    }
}
