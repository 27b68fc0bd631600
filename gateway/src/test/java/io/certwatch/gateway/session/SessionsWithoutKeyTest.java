package io.certwatch.gateway.session;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.certwatch.gateway.RunningGateway;
import io.certwatch.token.TestIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
class SessionsWithoutKeyTest {

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
}
