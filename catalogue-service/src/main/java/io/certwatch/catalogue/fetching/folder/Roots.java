package io.certwatch.catalogue.fetching.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The folders that may contain sources, directly or in subfolders. */
record Roots(List<Path> roots) {

    Roots {
        roots = roots.stream().map(Path::normalize).toList();
    }

    /** Checks the path as written. */
    boolean hold(Path path) {
        return roots.stream().anyMatch(path::startsWith);
    }

    /** Checks the path after resolving the symbolic links in it and in the roots. */
    boolean reallyHold(Path path) throws IOException {
        var real = path.toRealPath();
        for (var root : roots) {
            if (Files.exists(root) && real.startsWith(root.toRealPath())) return true;
        }
        return false;
    }
}
