package io.certwatch.catalogue.watching.fetching.folder;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param roots folders that may contain sources, directly or in subfolders; if empty, no folder may be watched
 * @param settled how long a file must be unchanged before it is read
 */
@Validated
@ConfigurationProperties("certwatch.watching.fetching.folder")
record FolderSettings(
        @DefaultValue List<Path> roots,
        @DefaultValue("10s") @NotNull Duration settled) {

    FolderSettings {
        for (var root : roots) {
            if (!root.isAbsolute()) throw new IllegalArgumentException("a root must be an absolute path: " + root);
        }
        if (settled.isNegative()) throw new IllegalArgumentException("settled must not be negative");
    }
}
