package io.certwatch.catalogue.watching.fetching.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The folders at or below which sources may lie. */
record Roots(List<Path> roots) {

    Roots {
        roots = roots.stream().map(Path::normalize).toList();
    }

    /** As the path is written. */
    boolean hold(Path path) {
        return roots.stream().anyMatch(path::startsWith);
    }

    /** Where the path leads when every link in it and in the roots is followed. */
    boolean reallyHold(Path path) throws IOException {
        var real = path.toRealPath();
        for (var root : roots) {
            if (Files.exists(root) && real.startsWith(root.toRealPath())) return true;
        }
        return false;
    }
}
