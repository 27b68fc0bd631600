package io.certwatch.notification;

import static io.certwatch.notification.Obligations.completed;
import static io.certwatch.notification.Obligations.obligation;
import static io.certwatch.notification.Obligations.opened;
import static io.certwatch.notification.Obligations.registered;
import static java.net.http.HttpResponse.BodyHandlers.ofString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.certwatch.backing.BackingServices;
import io.certwatch.backing.KafkaInProcess;
import io.certwatch.backing.Mail;
import io.certwatch.notification.alert.KnownObligations;
import io.certwatch.token.LinkKeys;
import io.certwatch.token.TestIssuer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** This database is lost, while the broker has everything: vendors are not told again. */
class RestoredDatabaseIT {

    private static final Instant LOST = Instant.now();

    private final String name = "restored-" + UUID.randomUUID();
    private final String vendor = "vendor-" + UUID.randomUUID();
    private final String told = UUID.randomUUID().toString();
    private final MongoClient client = MongoClients.create(BackingServices.mongoUri(name));
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path log;

    private KafkaInProcess kafka;
    private Topics topics;

    @BeforeEach
    void start() {
        kafka = KafkaInProcess.start(log, 0);
        topics = new Topics(kafka.bootstrapServers());
    }

    @AfterEach
    void stop() {
        topics.close();
        kafka.close();
        client.close();
        http.close();
    }

    @Test
    void learnsWhatWasToldAndTellsOnlyWhatIsNew() {
        try (var service = service()) {
            addContact(service);
            openObligation();
            awaiting(() -> assertThat(mails()).hasSize(1));
        }
        var database = client.getDatabase(name);
        database.listCollectionNames()
                .into(new ArrayList<>())
                .forEach(collection -> database.getCollection(collection).drop());

        try (var service = service()) {
            awaiting(() -> assertThat(send(service, request(service, "/actuator/health")))
                    .contains("notification.restored.told-until"));
            assertThat(send(service, request(service, "/actuator/health/readiness")))
                    .contains("UP");
            addContact(service);
            openObligation();
        }
        try (var service = service("--notification.restored.told-until=" + LOST)) {
            var known = service.getBean(KnownObligations.class);
            awaiting(() -> assertThat(known.find("demo", told))
                    .hasValueSatisfying(
                            obligation -> assertThat(obligation.alert()).isNull()));
            openObligation();
            var news = UUID.randomUUID().toString();
            topics.obligation("opened", "demo/" + news, registered(news, vendor, "Firewall", Instant.now()));
            awaiting(() -> assertThat(mails()).hasSize(2));
            assertThat(mails().getLast().text()).contains("SKU-" + news).doesNotContain("SKU-" + told);
            assertThat(send(service, request(service, "/actuator/health"))).doesNotContain("told-until");
        }
    }

    private void openObligation() {
        var run = "edition-2023-2-1";
        topics.obligation("opened", "demo/" + told, obligation(told, 1, "opened", run, vendor, "Firewall"));
        topics.reassessment("completed", run, completed(run, 2, opened(vendor, 1)));
    }

    private ConfigurableApplicationContext service(String... more) {
        var mail = BackingServices.mail();
        return new SpringApplicationBuilder(NotificationServiceApplication.class)
                .run(Stream.concat(
                                Stream.of(
                                        "--server.port=0",
                                        "--spring.mongodb.uri=" + BackingServices.mongoUri(name),
                                        "--spring.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                                        "--certwatch.security.issuers[0].uri="
                                                + TestIssuer.shared().uri(),
                                        "--notification.links.key-file=" + LinkKeys.signingKeyFile(),
                                        "--notification.mail.servers[0].host=" + mail.host(),
                                        "--notification.mail.servers[0].port=" + mail.smtpPort(),
                                        "--notification.mail.servers[0].security=none",
                                        "--notification.contact.vouch=true",
                                        "--notification.alert.window=1s",
                                        "--notification.alert.quiet=500ms"),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    private void addContact(ConfigurableApplicationContext service) {
        var answer = send(
                service,
                request(service, "/api/contacts")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("""
                            {"vendor":"%s","name":"Jane Roe","email":"%s","language":"en"}
                            """.formatted(vendor, inbox()))));
        assertThat(answer).contains(vendor);
    }

    private String inbox() {
        return vendor + "@example.org";
    }

    private List<Mail> mails() {
        return BackingServices.mail().messagesTo(inbox());
    }

    private static HttpRequest.Builder request(ConfigurableApplicationContext service, String path) {
        var port = service.getEnvironment().getRequiredProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header(
                        "Authorization",
                        TestIssuer.shared().token("demo", "member", "operator").bearer());
    }

    private String send(ConfigurableApplicationContext service, HttpRequest.Builder request) {
        assertThat(service.isRunning()).isTrue();
        try {
            return http.send(request.build(), ofString()).body();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private static void awaiting(ThrowingRunnable assertion) {
        await().atMost(Duration.ofMinutes(1)).untilAsserted(assertion);
    }
}
