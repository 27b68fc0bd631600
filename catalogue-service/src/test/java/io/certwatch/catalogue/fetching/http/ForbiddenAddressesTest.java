package io.certwatch.catalogue.fetching.http;

import static io.certwatch.catalogue.fetching.http.Expect.fetched;
import static io.certwatch.catalogue.fetching.http.Expect.refused;
import static io.certwatch.catalogue.fetching.http.MisbehavingServer.says;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.catalogue.fetching.Fetch.Refusal;
import io.certwatch.outbound.http.GuardedNames;
import java.io.IOException;
import java.net.InetAddress;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that are not public, as a fetch meets them. */
class ForbiddenAddressesTest {

    @ParameterizedTest
    @ValueSource(strings = {"lists.test", "127.0.0.1", "2130706433", "[::1]", "[::ffff:127.0.0.1]", "localhost"})
    void forbidsEveryNameOfThisMachine(String host) throws IOException {
        try (var server = MisbehavingServer.start().on("/", says("200 OK\nContent-Length: 1", "x"))) {
            var fetcher = new TestFetcher()
                    .hosts(host + ":*")
                    .networks()
                    .names(name ->
                            name.endsWith(".test") ? TestFetcher.thisMachine(name) : InetAddress.getAllByName(name));
            refused(fetcher.fetch(server.at(host, "/")), Refusal.PRIVATE_ADDRESS);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void forbidsANameWithOneForbiddenAddress() throws IOException {
        var fetcher = new TestFetcher().networks().names(_ ->
                new InetAddress[] {InetAddress.ofLiteral("1.1.1.1"), InetAddress.getLoopbackAddress()});
        refused(fetcher.fetch("http://lists.test:9/"), Refusal.PRIVATE_ADDRESS);
    }

    /** A second lookup could return a public address for the check and this machine for the connection. */
    @Test
    void connectsToTheCheckedAddress() throws IOException {
        try (var server = MisbehavingServer.start().on("/", says("200 OK\nContent-Length: 1", "x"))) {
            var asked = new AtomicInteger();
            GuardedNames.Names rebinding = _ -> new InetAddress[] {
                asked.getAndIncrement() == 0 ? InetAddress.getLoopbackAddress() : InetAddress.ofLiteral("1.1.1.1")
            };
            fetched(new TestFetcher().names(rebinding).fetch(server.at("lists.test", "/")))
                    .close();
            assertThat(asked).hasValue(1);
        }
    }
}
