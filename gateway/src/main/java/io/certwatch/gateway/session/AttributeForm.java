package io.certwatch.gateway.session;

import io.certwatch.platform.secret.ValueCipher;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** The stored form of an attribute: Java serialization of a closed list of classes, encrypted if there is a key. */
record AttributeForm(ValueCipher cipher) {

    /** Classes of the JDK's base module, of Spring Security and of the gateway, and no others; JEP 290. */
    private static final ObjectInputFilter ALLOWED = ObjectInputFilter.Config.createFilter(
            "maxbytes=1048576;maxdepth=40;maxrefs=20000;java.base/*;org.springframework.security.**;"
                    + "io.certwatch.gateway.**;!*");

    Binary write(String place, Object value) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        } catch (IOException notSerializable) {
            throw new UncheckedIOException(notSerializable);
        }
        return new Binary(cipher.encrypt(bytes.toByteArray(), place));
    }

    /** Null if the value was written with another key, for another place, or by a version whose classes differ. */
    @Nullable
    Object read(String place, Binary stored) {
        try (var in = new ObjectInputStream(new ByteArrayInputStream(cipher.decrypt(stored.getData(), place)))) {
            in.setObjectInputFilter(ALLOWED);
            return in.readObject();
        } catch (IOException | ClassNotFoundException | GeneralSecurityException unreadable) {
            return null;
        }
    }

    /** The value for another place; null if it cannot be decrypted in its own. */
    @Nullable
    Binary move(String from, String to, Binary stored) {
        try {
            return new Binary(cipher.encrypt(cipher.decrypt(stored.getData(), from), to));
        } catch (GeneralSecurityException unreadable) {
            return null;
        }
    }
}
