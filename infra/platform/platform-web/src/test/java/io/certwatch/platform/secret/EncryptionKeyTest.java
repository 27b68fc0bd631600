package io.certwatch.platform.secret;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncryptionKeyTest {

    @ParameterizedTest
    @CsvSource({"0.0.0.0,", "10.1.2.3, fifteen-bytes15", ", ' '"})
    void refusesNoKeyAndShortOnes(@Nullable String address, @Nullable String key) {
        assertThatThrownBy(() -> require(key, address)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1,", "0.0.0.0, sixteen-bytes-16", ", sixteen-bytes-16"})
    void acceptsAKeyOrLoopback(@Nullable String address, @Nullable String key) {
        assertThatCode(() -> require(key, address)).doesNotThrowAnyException();
    }

    private static void require(@Nullable String key, @Nullable String address) {
        EncryptionKey.require("parcels.key", key, "parcels", address);
    }
}
