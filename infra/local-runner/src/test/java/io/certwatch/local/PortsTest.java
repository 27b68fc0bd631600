package io.certwatch.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void acceptsFreePorts() {
        assertThatCode(() -> Ports.free().check(true, Duration.ZERO, Progress.SILENT))
                .doesNotThrowAnyException();
    }

    @Test
    void namesATakenPortAndTheSolution() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> Ports.free().withGateway(port).check(true, Duration.ZERO, Progress.SILENT))
                    .hasMessage(
                            "Port %d (gateway) is in use. Choose another with --port N, or move all ports with"
                                    + " --ports-from N.",
                            port);
            assertThatThrownBy(() -> withMongo(port).check(true, Duration.ZERO, Progress.SILENT))
                    .hasMessage("Port %d (MongoDB) is in use. Move all ports with --ports-from N.", port);
        }
    }

    @Test
    void waitsForAPortToBecomeFree() throws IOException {
        List<String> lines = new ArrayList<>();
        try (var leaving = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = leaving.getLocalPort();

            Ports.free().withGateway(port).check(true, Duration.ofSeconds(20), line -> {
                lines.add(line);
                close(leaving);
            });

            assertThat(lines)
                    .containsExactly(
                            "port %d (gateway) is in use; waiting up to 20 s in case it becomes free".formatted(port));
        }
    }

    @Test
    void ignoresTheMongoPortIfAnotherServerIsUsed() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatCode(() -> withMongo(taken.getLocalPort()).check(false, Duration.ZERO, Progress.SILENT))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void rejectsDuplicatePorts() {
        var ports = Ports.free();

        assertThatThrownBy(() -> ports.withGateway(ports.kafka()).check(true, Duration.ZERO, Progress.SILENT))
                .hasMessageContaining("asked for twice, by gateway and Kafka");
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Ports withMongo(int port) {
        var free = Ports.free();
        return new Ports(
                free.gateway(),
                free.catalogue(),
                free.product(),
                free.notification(),
                free.kafka(),
                port,
                free.smtp(),
                free.inbox(),
                free.identity());
    }
}
