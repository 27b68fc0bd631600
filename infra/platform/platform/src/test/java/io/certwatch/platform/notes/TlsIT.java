package io.certwatch.platform.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwatch.backing.KafkaInProcess;
import io.certwatch.backing.MongoStandIn;
import io.certwatch.backing.SecuredBroker;
import io.certwatch.backing.ServerCertificate;
import io.certwatch.platform.WritesLog;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service serves, and reaches broker and database, by TLS alone, with the settings of {@code infra/k8s}. */
@WritesLog
class TlsIT {

    private static final String USER = "tls-notes";
    private static final String PASSWORD = UUID.randomUUID().toString();

    @TempDir
    static Path folder;

    private static ServerCertificate certificate;
    private static SecuredBroker security;
    private static KafkaInProcess broker;
    private static MongoStandIn database;

    @BeforeAll
    static void start() throws Exception {
        certificate = ServerCertificate.in(folder);
        security = new SecuredBroker(certificate);
        broker = KafkaInProcess.startSecured(Files.createDirectory(folder.resolve("kafka")), security);
        database = MongoStandIn.inMemory(certificate);
        try (var admin = Admin.create(security.administrator())) {
            letIn(admin, USER);
        }
    }

    @AfterAll
    static void stop() {
        database.close();
        broker.close();
    }

    @Test
    void reachesBrokerAndDatabaseThatItTrusts() throws Exception {
        try (var service = start(certificate, USER)) {
            post(service, "sealed");

            assertThat(service.getBean(NotesListener.class).awaitNote("sealed")).isNotNull();
            assertThat(health(service).at("/status").asString()).isEqualTo("UP");
        }
    }

    @Test
    void reachesNeitherIfItTrustsSomebodyElse() throws Exception {
        var other = ServerCertificate.in(Files.createDirectory(folder.resolve("other")));

        try (var service = start(other, USER)) {
            var health = health(service);

            assertThat(health.at("/components/kafka/status").asString())
                    .as(health.toString())
                    .isEqualTo("DOWN");
            assertThat(health.at("/components/mongo/status").asString())
                    .as(health.toString())
                    .isEqualTo("DOWN");
        }
    }

    @Test
    void readsOnceTheBrokerKnowsItsPassword() throws Exception {
        try (var service = start(certificate, "not-known-yet");
                var admin = Admin.create(security.administrator())) {
            await().until(() ->
                    health(service).at("/components/kafka/status").asString().equals("DOWN"));

            letIn(admin, "not-known-yet");
            post(service, "admitted");

            assertThat(service.getBean(NotesListener.class).awaitNote("admitted"))
                    .isNotNull();
        }
    }

    private static void letIn(Admin admin, String user) throws Exception {
        var scram = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 8192);
        admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(user, scram, PASSWORD)))
                .all()
                .get();
        admin.createAcls(Stream.of(ResourceType.TOPIC, ResourceType.GROUP, ResourceType.CLUSTER)
                        .map(type -> everything(type, user))
                        .toList())
                .all()
                .get();
    }

    /** @param trusted whose certificate the service trusts at broker and database */
    private static ConfigurableApplicationContext start(ServerCertificate trusted, String name) {
        var user = security.user(name, PASSWORD);
        return new SpringApplicationBuilder(NotesService.class)
                .run(
                        "--spring.application.name=" + name,
                        "--server.port=0",
                        "--management.endpoint.health.show-details=always",
                        "--server.ssl.bundle=server",
                        "--spring.ssl.bundle.pem.server.keystore.certificate=file:" + certificate.file("tls.crt"),
                        "--spring.ssl.bundle.pem.server.keystore.private-key=file:" + certificate.file("tls.key"),
                        "--certwatch.outbox.collections=notes",
                        "--spring.mongodb.uri=" + database.uri("notes"),
                        "--spring.mongodb.ssl.bundle=mongodb",
                        "--spring.ssl.bundle.pem.mongodb.truststore.certificate=file:" + trusted.file("ca.crt"),
                        "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                        "--spring.kafka.security.protocol=" + user.get("security.protocol"),
                        "--spring.kafka.ssl.trust-store-type=PEM",
                        "--spring.kafka.ssl.trust-store-location=file:" + trusted.file("ca.crt"),
                        "--spring.kafka.properties.sasl.mechanism=" + user.get("sasl.mechanism"),
                        "--spring.kafka.properties.sasl.jaas.config=" + user.get("sasl.jaas.config"));
    }

    private static AclBinding everything(ResourceType type, String user) {
        return new AclBinding(
                new ResourcePattern(type, type == ResourceType.CLUSTER ? "kafka-cluster" : "*", PatternType.LITERAL),
                new AccessControlEntry("User:" + user, "*", AclOperation.ALL, AclPermissionType.ALLOW));
    }

    private static void post(ConfigurableApplicationContext service, String note) throws Exception {
        var answer = send(
                service,
                HttpRequest.newBuilder(at(service, "/notes"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("""
                            {"id": "%s", "text": "hello", "mood": "GLAD", "due": "2027-03-01", "stars": 1}\
                            """.formatted(note))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static JsonNode health(ConfigurableApplicationContext service) throws Exception {
        return JsonMapper.shared()
                .readTree(send(service, HttpRequest.newBuilder(at(service, "/actuator/health")))
                        .body());
    }

    private static HttpResponse<String> send(ConfigurableApplicationContext service, HttpRequest.Builder request)
            throws Exception {
        try (var client =
                HttpClient.newBuilder().sslContext(certificate.context()).build()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    private static URI at(ConfigurableApplicationContext service, String path) {
        var port = service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        return URI.create("https://127.0.0.1:" + port + path);
    }
}
