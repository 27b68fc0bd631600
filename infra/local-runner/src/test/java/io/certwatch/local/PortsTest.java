package io.certwatch.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PortsTest {
    @Test
    void isFineWithFreePorts() {
        assertThatCode(() -> Ports.free().check(true)).doesNotThrowAnyException();
    }

    @Test
    void namesATakenPortAndTheWayOut() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> Ports.free().withGateway(port).check(true))
                    .hasMessage("Port %d (gateway) is in use. Choose another with --port N, or move all ports with --ports-from N.", port);
            assertThatThrownBy(() -> withMongo(port).check(true)).hasMessage("Port %d (MongoDB) is in use. Move all ports with --ports-from N.", port);
        }
    }

    @Test
    void leavesMongosPortAloneIfAnotherServerIsUsed() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatCode(() -> withMongo(taken.getLocalPort()).check(false)).doesNotThrowAnyException();
        }
    }

    @Test
    void refusesOnePortForTwo() {
        var ports = Ports.free();

        assertThatThrownBy(() -> ports.withGateway(ports.kafka()).check(true)).hasMessageContaining("asked for twice, by gateway and Kafka");
    }

    private static Ports withMongo(int port) {
        var free = Ports.free();
        return new Ports(free.gateway(), free.catalogue(), free.product(), free.notification(), free.kafka(), port, free.smtp(), free.inbox());
    }
}
