package io.certwatch.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    Path temporary;

    @Test
    void keepsItsContents() throws IOException {
        write("mongodb/journal.bson");

        DataDirectory.open(temporary.resolve("data"), false).close();

        assertThat(temporary.resolve("data/mongodb/journal.bson")).exists();
    }

    @Test
    void removesOnlyItsOwnDataForAFreshStart() throws IOException {
        write("mongodb/journal.bson");
        write("kafka/log/meta.properties");
        write("notes.txt");

        DataDirectory.open(temporary.resolve("data"), true).close();

        assertThat(temporary.resolve("data/mongodb")).doesNotExist();
        assertThat(temporary.resolve("data/kafka")).doesNotExist();
        assertThat(temporary.resolve("data/notes.txt")).as("a foreign file").exists();
    }

    @Test
    void rejectsAForeignDirectory() throws IOException {
        var home = Files.createDirectory(temporary.resolve("home"));
        Files.createDirectory(home.resolve("logs"));

        assertThatThrownBy(() -> DataDirectory.open(home, true))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("not a data directory of CertWatch");
        assertThat(home.resolve("logs")).exists();
    }

    @Test
    void allowsOnlyOneOwner() {
        try (var _ = DataDirectory.open(temporary.resolve("data"), false)) {
            assertThatThrownBy(() -> DataDirectory.open(temporary.resolve("data"), true))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("in use");
        }
    }

    private void write(String name) throws IOException {
        DataDirectory.open(temporary.resolve("data"), false).close();
        var file = temporary.resolve("data").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "something");
    }
}
