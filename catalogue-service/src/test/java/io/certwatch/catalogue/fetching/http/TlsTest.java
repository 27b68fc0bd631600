package io.certwatch.catalogue.fetching.http;

import static io.certwatch.catalogue.fetching.http.Expect.failed;
import static io.certwatch.catalogue.fetching.http.Expect.fetched;
import static io.certwatch.catalogue.fetching.http.Expect.refused;
import static io.certwatch.catalogue.fetching.http.MisbehavingServer.redirectsTo;
import static io.certwatch.catalogue.fetching.http.MisbehavingServer.says;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.backing.ServerCertificate;
import io.certwatch.catalogue.fetching.Address;
import io.certwatch.catalogue.fetching.Fetch.Failure;
import io.certwatch.catalogue.fetching.Fetch.Refusal;
import io.certwatch.catalogue.fetching.LastSeen;
import io.certwatch.catalogue.fetching.Limits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {

    private static ServerCertificate certificate;

    @BeforeAll
    static void certify(@TempDir Path folder) {
        certificate = ServerCertificate.of("lists.test", folder);
    }

    @Test
    void fetchesFromATrustedServer() throws Exception {
        try (var server =
                MisbehavingServer.overTls(certificate.context()).on("/", says("200 OK\nContent-Length: 1", "x"))) {
            fetched(new TestFetcher().trust(certificate.context()).fetch(server.at("lists.test", "/")))
                    .close();
        }
    }

    @Test
    void rejectsUntrustedCertificatesAndOtherNames() throws Exception {
        try (var server = MisbehavingServer.overTls(certificate.context())) {
            failed(new TestFetcher().fetch(server.at("lists.test", "/")), Failure.TLS);
            failed(new TestFetcher().trust(certificate.context()).fetch(server.at("other.test", "/")), Failure.TLS);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void refusesRedirectsFromHttpsToHttp() throws Exception {
        try (var plain = MisbehavingServer.start();
                var server = MisbehavingServer.overTls(certificate.context())) {
            server.on("/", redirectsTo(plain.at("lists.test", "/")));
            refused(
                    new TestFetcher().trust(certificate.context()).fetch(server.at("lists.test", "/")),
                    Refusal.DOWNGRADED);
            assertThat(plain.requests()).isEmpty();
        }
    }

    @Test
    void followsRedirectsFromHttpToHttps() throws Exception {
        try (var plain = MisbehavingServer.start();
                var server = MisbehavingServer.overTls(certificate.context())) {
            server.on("/", says("200 OK\nContent-Length: 1", "x"));
            plain.on("/", redirectsTo(server.at("lists.test", "/")));
            fetched(new TestFetcher().trust(certificate.context()).fetch(plain.at("lists.test", "/")))
                    .close();
        }
    }

    @Test
    void givesUpOnAServerWithoutTlsHandshake() throws IOException {
        var limits = new Limits(1000, Duration.ofMillis(300), Duration.ofSeconds(4), Duration.ofSeconds(5));
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var address = Address.of("https://lists.test:" + silent.getLocalPort() + "/");
            assertThat(failed(new TestFetcher().build().fetch(address, LastSeen.NOTHING, limits), Failure.TOO_SLOW)
                            .took())
                    .isLessThan(Duration.ofSeconds(3));
        }
    }
}
