package io.certwatch.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
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

        var before = Files.getPosixFilePermissions(home);

        assertThatThrownBy(() -> DataDirectory.open(home, true))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("not a data directory of CertWatch");
        assertThat(home.resolve("logs")).exists();
        assertThat(Files.getPosixFilePermissions(home)).as("permissions").isEqualTo(before);
    }

    @Test
    void allowsOnlyOneOwner() {
        try (var _ = DataDirectory.open(temporary.resolve("data"), false)) {
            assertThatThrownBy(() -> DataDirectory.open(temporary.resolve("data"), true))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("in use");
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyTheOwnerEntersIt() throws IOException {
        DataDirectory.open(temporary.resolve("data"), false).close();

        assertThat(mode("data")).isEqualTo("rwx------");
        assertThat(mode("data/logs")).isEqualTo("rwx------");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void closesADirectoryThatWasOpenToOthers() throws IOException {
        write("mongodb/journal.bson");
        for (var open : new String[] {"data", "data/mongodb"}) {
            Files.setPosixFilePermissions(temporary.resolve(open), PosixFilePermissions.fromString("rwxr-xr-x"));
        }

        DataDirectory.open(temporary.resolve("data"), false).close();

        assertThat(mode("data")).isEqualTo("rwx------");
        assertThat(mode("data/mongodb")).isEqualTo("rwx------");
    }

    private String mode(String directory) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(temporary.resolve(directory)));
    }

    private void write(String name) throws IOException {
        DataDirectory.open(temporary.resolve("data"), false).close();
        var file = temporary.resolve("data").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "something");
    }
}
