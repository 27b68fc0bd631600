package io.certwatch.gateway.session;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.certwatch.gateway.RunningGateway;
import io.certwatch.token.TestIssuer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionKeyTest {

    @Test
    void aGatewayThatOthersReachDoesNotStartWithoutAKey() {
        assertThatThrownBy(() -> RunningGateway.start(
                        RunningGateway.freePort(),
                        RunningGateway.service(),
                        "server.address=0.0.0.0",
                        "certwatch.security.issuers[0].uri="
                                + TestIssuer.shared().uri(),
                        "spring.mongodb.uri=mongodb://127.0.0.1:1/gateway"))
                .rootCause()
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("certwatch.sessions.key");
    }

    @ParameterizedTest
    @CsvSource({"0.0.0.0,", "10.1.2.3, fifteen-bytes15", ", ' '"})
    void refusesNoKeyAndShortOnes(@Nullable String address, @Nullable String key) {
        assertThatThrownBy(() -> SessionKey.require(key, address)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1,", "0.0.0.0, sixteen-bytes-16", ", sixteen-bytes-16"})
    void acceptsAKeyOrLoopback(@Nullable String address, @Nullable String key) {
        assertThatCode(() -> SessionKey.require(key, address)).doesNotThrowAnyException();
    }
}
