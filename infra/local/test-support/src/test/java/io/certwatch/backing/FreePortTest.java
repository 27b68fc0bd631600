package io.certwatch.backing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FreePortTest {

    @Test
    void differsEachTimeAndIsNoPortOfConnections() {
        assertThat(Stream.generate(FreePort::any).limit(200).toList())
                .doesNotHaveDuplicates()
                .allSatisfy(port -> assertThat(port).isBetween(1_024, 32_767));
    }

    @Test
    void isNoneThatAServerHas() throws Exception {
        var taken = FreePort.any();
        try (var _ = new ServerSocket(taken, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Stream.generate(FreePort::any).limit(12_000)).doesNotContain(taken);
        }
    }
}
