package io.certwatch.local;

import io.certwatch.identity.registry.OwnerFile;
import io.certwatch.identity.registry.UnusableIdentityFile;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * The keys that encrypt sessions and the secrets of webhooks in the database, made at the first start. Services read these files: a
 * process's arguments are visible to everybody on the machine.
 */
record EncryptionKeyFiles(Path sessions, Path webhooks) {
    private static final String SESSIONS = "certwatch.sessions.key";
    private static final String WEBHOOKS = "notification.webhooks.key";
    private static final int BYTES = 32;

    /** @throws CannotStart if a file is damaged, or cannot be read or written */
    static EncryptionKeyFiles in(Path directory) {
        try {
            OwnerFile.createDirectory(directory);
            return new EncryptionKeyFiles(
                    keep(directory.resolve("sessions.properties"), SESSIONS),
                    keep(directory.resolve("webhooks.properties"), WEBHOOKS));
        } catch (UnusableIdentityFile e) {
            throw new CannotStart(String.valueOf(e.getMessage()));
        }
    }

    private static Path keep(Path path, String setting) {
        var file = new OwnerFile(path);
        file.readOrCreate(text -> requireKey(setting, text), () -> "%s=%s%n".formatted(setting, newKey()));
        return file.path();
    }

    private static String requireKey(String setting, String text) {
        var settings = new Properties();
        try {
            settings.load(new StringReader(text));
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
        var key = settings.getProperty(setting, "");
        if (key.isBlank()) throw new IllegalArgumentException(setting + " is missing");
        return key;
    }

    private static String newKey() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
