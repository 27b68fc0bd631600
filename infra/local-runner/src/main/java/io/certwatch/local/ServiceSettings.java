package io.certwatch.local;

import java.util.List;

/** The settings of each service: addresses of the other and of the backing services. */
record ServiceSettings(Ports ports, Backing backing) {
    List<String> of(Service service) {
        return of(service, service.port(ports));
    }

    List<String> of(Service service, int port) {
        return List.of(
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--certwatch.exit-with-parent=true",
                "--spring.kafka.bootstrap-servers=" + backing.kafka().bootstrapServers(),
                "--spring.mongodb.uri=" + backing.database().uri(service.module()),
                "--spring.mail.host=" + backing.inbox().host(),
                "--spring.mail.port=" + backing.inbox().smtpPort(),
                "--certwatch.gateway.catalogue=" + address(ports.catalogue()),
                "--certwatch.gateway.product=" + address(ports.product()),
                "--certwatch.gateway.notification=" + address(ports.notification()),
                "--certwatch.gateway.inbox=" + address(ports.inbox()));
    }

    private static String address(int port) {
        return "http://127.0.0.1:" + port;
    }
}
