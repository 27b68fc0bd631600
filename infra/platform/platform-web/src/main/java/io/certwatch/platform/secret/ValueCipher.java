package io.certwatch.platform.secret;

import java.security.GeneralSecurityException;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** Encrypts values that are stored, each for one place, such as a document and the name of a field. */
public interface ValueCipher {

    byte[] encrypt(byte[] plain, String place);

    /** @throws GeneralSecurityException if it was encrypted with another key or for another place, or has been changed */
    byte[] decrypt(byte[] encrypted, String place) throws GeneralSecurityException;

    /**
     * Encrypts nothing without a key.
     *
     * @param purpose what is encrypted; the same key gives other ciphers for other purposes
     */
    static ValueCipher of(@Nullable String key, String purpose) {
        return StringUtils.hasText(key) ? new AesValueCipher(key, purpose) : new Unencrypted();
    }

    /** @param key of 256 bits, for AES */
    static ValueCipher of(SecretKey key) {
        return new AesValueCipher(key);
    }

    /** Leaves values as they are. */
    record Unencrypted() implements ValueCipher {

        @Override
        public byte[] encrypt(byte[] plain, String place) {
            return plain;
        }

        @Override
        public byte[] decrypt(byte[] encrypted, String place) {
            return encrypted;
        }
    }
}
