package io.certwatch.gateway.session;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.encrypt.BytesEncryptor;

/** The stored form of an attribute: Java serialization of a closed list of classes, encrypted if there is a key. */
final class AttributeForm {

    /** Classes of the JDK's base module, of Spring Security and of the gateway, and no others; JEP 290. */
    private static final ObjectInputFilter ALLOWED = ObjectInputFilter.Config.createFilter(
            "maxbytes=1048576;maxdepth=40;maxrefs=20000;java.base/*;org.springframework.security.**;"
                    + "io.certwatch.gateway.**;!*");

    private final BytesEncryptor encryptor;

    AttributeForm(BytesEncryptor encryptor) {
        this.encryptor = encryptor;
    }

    Binary write(Object value) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        } catch (IOException notSerializable) {
            throw new UncheckedIOException(notSerializable);
        }
        return new Binary(encryptor.encrypt(bytes.toByteArray()));
    }

    /** Null if the value was written with another key, or by a version whose classes differ. */
    @Nullable
    Object read(Binary stored) {
        try (var in = new ObjectInputStream(new ByteArrayInputStream(encryptor.decrypt(stored.getData())))) {
            in.setObjectInputFilter(ALLOWED);
            return in.readObject();
        } catch (IOException | ClassNotFoundException | IllegalStateException | IllegalArgumentException unreadable) {
            return null;
        }
    }
}
