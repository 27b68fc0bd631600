package io.certwatch.platform.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256 in Galois/counter mode (NIST SP 800-38D): a random initialization vector of 96 bits, the encrypted value, and a tag of 128
 * bits. The place is additional authenticated data, so a value that was copied to another place cannot be decrypted there.
 */
final class AesValueCipher implements ValueCipher {

    private static final String TRANSFORMATION = "AES/GCM/NoPadding";
    private static final int VECTOR_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BITS = 256;
    private static final int ITERATIONS = 100_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey key;

    AesValueCipher(SecretKey key) {
        this.key = key;
    }

    AesValueCipher(String secret, String purpose) {
        this(derive(secret, purpose));
    }

    private static SecretKey derive(String secret, String purpose) {
        try {
            var derived = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(
                            new PBEKeySpec(secret.toCharArray(), purpose.getBytes(UTF_8), ITERATIONS, KEY_BITS));
            return new SecretKeySpec(derived.getEncoded(), "AES");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public byte[] encrypt(byte[] plain, String place) {
        var vector = new byte[VECTOR_BYTES];
        RANDOM.nextBytes(vector);
        try {
            var encrypted = cipher(Cipher.ENCRYPT_MODE, vector, place).doFinal(plain);
            return ByteBuffer.allocate(vector.length + encrypted.length)
                    .put(vector)
                    .put(encrypted)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public byte[] decrypt(byte[] encrypted, String place) throws GeneralSecurityException {
        if (encrypted.length < VECTOR_BYTES) throw new AEADBadTagException("The value is too short");
        var vector = new byte[VECTOR_BYTES];
        var rest = ByteBuffer.wrap(encrypted).get(vector);
        return cipher(Cipher.DECRYPT_MODE, vector, place).doFinal(encrypted, rest.position(), rest.remaining());
    }

    private Cipher cipher(int mode, byte[] vector, String place) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(TRANSFORMATION);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, vector));
        cipher.updateAAD(place.getBytes(UTF_8));
        return cipher;
    }
}
