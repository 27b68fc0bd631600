package io.certwatch.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.gateway.GatewayTest;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** The operator lets nobody try a product without signing in. */
@TestPropertySource(properties = TrialFilters.OFFERED + "=false")
class TrialOffTest extends GatewayTest {

    @Test
    void thereIsNoPageAndNoLinkToIt() {
        assertThat(send(anonymous("/try")).statusCode()).isEqualTo(404);
        assertThat(send(anonymous("/?lang=en")).body()).doesNotContain("/try");
    }
}
