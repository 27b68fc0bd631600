package io.certwatch.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.security.plain.PlainLoginModule;
import org.apache.kafka.common.security.scram.ScramLoginModule;
import org.apache.kafka.metadata.authorizer.StandardAuthorizer;
import org.jspecify.annotations.Nullable;

/**
 * Security of a broker in process, with the listeners of {@code docker-compose.yml}: clients by SCRAM, and the broker itself, its controller and
 * the administrator by one password on listeners of their own. Clients speak TLS if there is a certificate.
 */
public final class SecuredBroker {

    private static final String ADMINISTRATOR = "broker";

    private final String password = UUID.randomUUID().toString();
    private final int clients = FreePort.any();
    private final int brokers = FreePort.any();
    private final int controller = FreePort.any();
    private final @Nullable ServerCertificate certificate;

    public SecuredBroker() {
        this.certificate = null;
    }

    public SecuredBroker(ServerCertificate certificate) {
        this.certificate = certificate;
    }

    int clientPort() {
        return clients;
    }

    Map<String, String> settings() {
        var settings = new HashMap<String, String>();
        settings.put(
                "listeners",
                "CLIENTS://127.0.0.1:%d,BROKER://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
                        .formatted(clients, brokers, controller));
        settings.put(
                "listener.security.protocol.map",
                "CLIENTS:%s,BROKER:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT".formatted(protocol()));
        if (certificate != null) {
            settings.put("listener.name.clients.ssl.keystore.type", "PEM");
            settings.put("listener.name.clients.ssl.keystore.key", text(certificate, "tls.key"));
            settings.put("listener.name.clients.ssl.keystore.certificate.chain", text(certificate, "tls.crt"));
        }
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + controller);
        settings.put("inter.broker.listener.name", "BROKER");
        settings.put("sasl.mechanism.inter.broker.protocol", "PLAIN");
        settings.put("sasl.mechanism.controller.protocol", "PLAIN");
        settings.put("listener.name.clients.sasl.enabled.mechanisms", "SCRAM-SHA-512");
        settings.put(
                "listener.name.clients.scram-sha-512.sasl.jaas.config",
                ScramLoginModule.class.getName() + " required;");
        for (var listener : new String[] {"broker", "controller"}) {
            settings.put("listener.name." + listener + ".sasl.enabled.mechanisms", "PLAIN");
            settings.put(
                    "listener.name." + listener + ".plain.sasl.jaas.config",
                    login(PlainLoginModule.class, ADMINISTRATOR, password)
                            .replace(";", " user_%s=\"%s\";".formatted(ADMINISTRATOR, password)));
        }
        settings.put("authorizer.class.name", StandardAuthorizer.class.getName());
        settings.put("super.users", "User:" + ADMINISTRATOR);
        return settings;
    }

    private String protocol() {
        return certificate == null ? "SASL_PLAINTEXT" : "SASL_SSL";
    }

    private static String text(ServerCertificate certificate, String name) {
        try {
            return Files.readString(certificate.file(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Client settings of the super user. */
    public Map<String, Object> administrator() {
        return Map.of(
                "bootstrap.servers",
                "127.0.0.1:" + brokers,
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                login(PlainLoginModule.class, ADMINISTRATOR, password));
    }

    /** Client settings of a user; with TLS the client adds whom it trusts. */
    public Map<String, Object> user(String name, String password) {
        return Map.of(
                "bootstrap.servers",
                "127.0.0.1:" + clients,
                "security.protocol",
                protocol(),
                "sasl.mechanism",
                "SCRAM-SHA-512",
                "sasl.jaas.config",
                login(ScramLoginModule.class, name, password));
    }

    private static String login(Class<?> module, String name, String password) {
        return "%s required username=\"%s\" password=\"%s\";".formatted(module.getName(), name, password);
    }
}
