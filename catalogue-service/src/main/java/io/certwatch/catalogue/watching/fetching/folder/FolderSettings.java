package io.certwatch.catalogue.watching.fetching.folder;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param roots folders at or below which sources may lie; none, none may
 * @param settled how long a file must have been left alone before it is taken
 */
@Validated
@ConfigurationProperties("certwatch.watching.fetching.folder")
record FolderSettings(@DefaultValue List<Path> roots, @DefaultValue("10s") @NotNull Duration settled) {

    FolderSettings {
        for (var root : roots) {
            if (!root.isAbsolute()) throw new IllegalArgumentException("a root is an absolute path, unlike " + root);
        }
        if (settled.isNegative()) throw new IllegalArgumentException("a file cannot have been left alone for less than nothing");
    }
}
