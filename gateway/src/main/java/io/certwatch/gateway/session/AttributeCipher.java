package io.certwatch.gateway.session;

import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** Encrypts attributes of sessions, each for one place: the session and the name of the attribute. */
interface AttributeCipher {

    byte[] encrypt(byte[] plain, String place);

    /** @throws GeneralSecurityException if it was encrypted with another key or for another place, or has been changed */
    byte[] decrypt(byte[] encrypted, String place) throws GeneralSecurityException;

    /** Encrypts nothing without a key. */
    static AttributeCipher of(@Nullable String key) {
        return StringUtils.hasText(key) ? new AesAttributeCipher(key) : new Unencrypted();
    }

    /** Leaves attributes as they are. */
    record Unencrypted() implements AttributeCipher {

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
