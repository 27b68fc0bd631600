package io.certwatch.local;

import io.certwatch.identity.IdentityProvider;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The settings of each service: addresses of the other and of the backing services, and of the identity provider. */
record ServiceSettings(Ports ports, Backing backing, Path identityData, KeyFiles keys) {
    List<String> of(Service service) {
        return of(service, service.port(ports));
    }

    List<String> of(Service service, int port) {
        return Stream.concat(common(service, port).stream(), own(service).stream())
                .toList();
    }

    /** Each secret is known to the service alone that needs it. */
    private List<String> own(Service service) {
        return switch (service) {
            case NOTIFICATION ->
                List.of(
                        "--spring.config.import=file:" + keys.encryption().webhooks(),
                        "--notification.links.key-file=" + keys.links().signingKey(),
                        "--notification.mail.site=" + address(ports.gateway()),
                        "--notification.contact.vouch=true");
            case PRODUCT -> List.of("--product.answers.key-file=" + keys.links().publicKeys());
            case GATEWAY ->
                List.of("--spring.config.import=file:" + keys.encryption().sessions() + ",optional:file:"
                        + IdentityProvider.gatewayClientFile(identityData));
            case CATALOGUE -> List.of();
        };
    }

    private List<String> common(Service service, int port) {
        var issuer = IdentityProvider.issuer(ports.identity());
        return List.of(
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--certwatch.exit-with-parent=true",
                "--spring.kafka.bootstrap-servers=" + backing.kafka().bootstrapServers(),
                "--spring.mongodb.uri=" + backing.database().uri(service.module()),
                "--notification.mail.servers[0].host=" + backing.inbox().host(),
                "--notification.mail.servers[0].port=" + backing.inbox().smtpPort(),
                "--notification.mail.servers[0].security=none",
                "--notification.webhooks.http.allow-http=true",
                "--notification.webhooks.http.allowed-networks=127.0.0.0/8",
                "--certwatch.gateway.catalogue=" + address(ports.catalogue()),
                "--certwatch.gateway.product=" + address(ports.product()),
                "--certwatch.gateway.notification=" + address(ports.notification()),
                "--certwatch.gateway.inbox=" + address(ports.inbox()),
                "--certwatch.security.issuers[0].uri=" + issuer,
                "--certwatch.security.issuers[1].uri=" + address(ports.gateway()),
                "--certwatch.security.issuers[1].jwk-set-uri=" + address(ports.gateway()) + "/.well-known/jwks.json",
                "--certwatch.security.issuers[1].roles=member,viewer,integrator",
                "--certwatch.api-keys.issuer=" + address(ports.gateway()),
                "--certwatch.signin.issuer=" + issuer);
    }

    private static String address(int port) {
        return "http://127.0.0.1:" + port;
    }
}
