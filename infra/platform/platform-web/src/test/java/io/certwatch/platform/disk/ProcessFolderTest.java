package io.certwatch.platform.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessFolderTest {

    @TempDir
    private Path shared;

    @Test
    void removesOnlyFilesOfDeadProcesses() throws IOException {
        var gone = ProcessFolder.in(shared);
        var living = ProcessFolder.in(shared);
        var alsoGone = ProcessFolder.in(shared);
        for (var each : new ProcessFolder[] {gone, living, alsoGone})
            Files.writeString(each.path().resolve("strings"), "x");
        gone.leave();
        alsoGone.leave();

        var next = ProcessFolder.in(shared);

        assertThat(next.path()).isEqualTo(gone.path()).isEmptyDirectory();
        assertThat(alsoGone.path()).doesNotExist();
        assertThat(living.path().resolve("strings")).exists();
    }

    @Test
    void createsDistinctFilesForEqualNames() throws IOException {
        var folder = ProcessFolder.in(shared);
        assertThat(folder.file("kept"))
                .exists()
                .isNotEqualTo(folder.file("kept"))
                .hasParent(folder.path());
        assertThat(folder.folder("strings")).isDirectory().isEqualTo(folder.folder("strings"));
    }
}
