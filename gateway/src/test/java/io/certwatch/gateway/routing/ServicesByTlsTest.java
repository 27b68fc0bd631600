package io.certwatch.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.backing.ServerCertificate;
import io.certwatch.gateway.GatewayTest;
import io.certwatch.gateway.RunningGateway;
import io.certwatch.gateway.StandInService;
import io.certwatch.token.TestIssuer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gateway reaches services that speak TLS if it trusts them, with the settings of {@code infra/k8s}. */
class ServicesByTlsTest extends GatewayTest {

    @TempDir
    private Path folder;

    private StandInService service;

    @BeforeEach
    void makeAService() {
        service = RunningGateway.service(ServerCertificate.in(folder).context());
    }

    @Test
    void callsServicesThatItTrusts() throws Exception {
        try (var gateway = start(
                "spring.http.clients.ssl.bundle=services",
                "spring.ssl.bundle.pem.services.truststore.certificate=file:" + folder.resolve("ca.crt"))) {
            assertThat(status(gateway, "/actuator/health")).isEqualTo(200);
            assertThat(status(gateway, "/api/products")).isEqualTo(200);
            assertThat(service.lastCall().headers().get("X-Forwarded-Proto")).containsExactly("http");
        }
    }

    @Test
    void callsNoServiceThatItDoesNotTrust() throws Exception {
        try (var gateway = start()) {
            assertThat(status(gateway, "/actuator/health")).isEqualTo(503);
            assertThat(status(gateway, "/api/products")).isEqualTo(503);
            assertThat(service.calls()).isEmpty();
        }
    }

    private RunningGateway start(String... trust) {
        var settings = new String[trust.length + 1];
        settings[0] = "certwatch.security.issuers[0].uri=" + TestIssuer.shared().uri();
        System.arraycopy(trust, 0, settings, 1, trust.length);
        return RunningGateway.start(RunningGateway.freePort(), service, settings);
    }

    private static int status(RunningGateway gateway, String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(gateway.at(path))
                                    .header("Authorization", BEARER)
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
