package io.certwatch.platform.secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Test;

class ValueCipherTest {

    private static final byte[] PLAIN = "a token".getBytes(UTF_8);

    private final ValueCipher cipher = ValueCipher.of("0123456789abcdef", "parcels");

    @Test
    void decryptsWhatItEncryptedForThePlace() throws GeneralSecurityException {
        var encrypted = cipher.encrypt(PLAIN, "parcel/1");
        assertThat(new String(encrypted, UTF_8)).doesNotContain("token");
        assertThat(cipher.decrypt(encrypted, "parcel/1")).isEqualTo(PLAIN);
    }

    @Test
    void readsNoValueOfAnotherPlaceKeyOrPurpose() {
        var encrypted = cipher.encrypt(PLAIN, "parcel/1");
        assertThatThrownBy(() -> cipher.decrypt(encrypted, "parcel/2")).isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> ValueCipher.of("fedcba9876543210", "parcels").decrypt(encrypted, "parcel/1"))
                .isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> ValueCipher.of("0123456789abcdef", "letters").decrypt(encrypted, "parcel/1"))
                .isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> cipher.decrypt(new byte[3], "parcel/1")).isInstanceOf(GeneralSecurityException.class);
    }
}
