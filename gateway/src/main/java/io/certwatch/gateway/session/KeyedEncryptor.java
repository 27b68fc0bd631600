package io.certwatch.gateway.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.codec.Hex;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.util.StringUtils;

/** AES-256 in Galois/counter mode with the key of the settings, or nothing without a key. */
final class KeyedEncryptor {

    private static final String SALT = new String(Hex.encode("certwatch session".getBytes(UTF_8)));

    private KeyedEncryptor() {}

    static BytesEncryptor of(@Nullable String key) {
        return StringUtils.hasText(key) ? Encryptors.stronger(key, SALT) : new Unchanged();
    }

    private static final class Unchanged implements BytesEncryptor {

        @Override
        public byte[] encrypt(byte[] bytes) {
            return bytes;
        }

        @Override
        public byte[] decrypt(byte[] bytes) {
            return bytes;
        }
    }
}
