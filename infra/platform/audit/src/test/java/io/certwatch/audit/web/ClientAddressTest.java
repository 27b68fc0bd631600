package io.certwatch.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ClientAddressTest {

    private static final String GATEWAY = "10.1.0.7";
    private static final String OUTER_PROXY = "192.0.2.1";

    private final ClientAddress address = new ClientAddress(List.of("10.1.0.0/16", OUTER_PROXY, "::1"));

    @Test
    void isThePeerWithoutAHeader() {
        assertThat(address.of(request("203.0.113.9"))).isEqualTo("203.0.113.9");
        assertThat(address.of(request(GATEWAY))).isEqualTo(GATEWAY);
    }

    @Test
    void isWhatTheTrustedGatewayWrote() {
        assertThat(address.of(request(GATEWAY, "203.0.113.9"))).isEqualTo("203.0.113.9");
        assertThat(address.of(request("0:0:0:0:0:0:0:1", "2001:db8::5"))).isEqualTo("2001:db8:0:0:0:0:0:5");
    }

    @Test
    void doesNotBelieveAClientThatIsNoProxy() {
        assertThat(address.of(request("203.0.113.9", "198.51.100.1"))).isEqualTo("203.0.113.9");
    }

    @Test
    void doesNotBelieveWhatAClientWroteBeforeTheProxies() {
        assertThat(address.of(request(GATEWAY, "198.51.100.1, 203.0.113.9, " + OUTER_PROXY)))
                .isEqualTo("203.0.113.9");
        assertThat(address.of(request(GATEWAY, "198.51.100.1", "203.0.113.9"))).isEqualTo("203.0.113.9");
    }

    @Test
    void stopsAtWhatIsNoAddress() {
        assertThat(address.of(request(GATEWAY, "203.0.113.9, =cmd()"))).isEqualTo(GATEWAY);
        assertThat(address.of(request(GATEWAY, "some.host"))).isEqualTo(GATEWAY);
        assertThat(address.of(request(GATEWAY, ""))).isEqualTo(GATEWAY);
    }

    private static MockHttpServletRequest request(String peer, String... forwarded) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(peer);
        for (var line : forwarded) request.addHeader("X-Forwarded-For", line);
        return request;
    }
}
