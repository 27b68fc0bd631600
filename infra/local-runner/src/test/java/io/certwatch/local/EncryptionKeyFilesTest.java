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

class EncryptionKeyFilesTest {
    @TempDir
    Path temporary;

    @Test
    void makesAKeyOfItsOwnForEachPurpose() {
        var files = EncryptionKeyFiles.in(temporary.resolve("keys"));

        assertThat(files.sessions()).content().matches("certwatch\\.sessions\\.key=[\\w-]{43}\\R");
        assertThat(files.webhooks()).content().matches("notification\\.webhooks\\.key=[\\w-]{43}\\R");
        assertThat(key(files.sessions())).isNotEqualTo(key(files.webhooks()));
        assertThat(key(EncryptionKeyFiles.in(temporary.resolve("others")).sessions()))
                .isNotEqualTo(key(files.sessions()));
    }

    @Test
    void keepsTheKeysThatAreThere() {
        var before = key(EncryptionKeyFiles.in(temporary.resolve("keys")).sessions());

        assertThat(key(EncryptionKeyFiles.in(temporary.resolve("keys")).sessions()))
                .isEqualTo(before);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyTheOwnerReadsTheKeys() throws IOException {
        var files = EncryptionKeyFiles.in(temporary.resolve("keys"));

        for (var file : new Path[] {files.sessions(), files.webhooks()}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void namesADamagedFile() throws IOException {
        var damaged = Files.createDirectories(temporary.resolve("keys")).resolve("webhooks.properties");
        Files.writeString(damaged, "notification.webhooks.key=\n");

        assertThatThrownBy(() -> EncryptionKeyFiles.in(temporary.resolve("keys")))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith(damaged + " is damaged: notification.webhooks.key is missing");
    }

    private static String key(Path file) {
        try {
            return Files.readString(file).split("=", 2)[1].strip();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
