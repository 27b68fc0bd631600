package io.certwatch.notification.alert.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.certwatch.backing.BackingServices;
import io.certwatch.notification.Databases;
import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertStatus;
import io.certwatch.notification.alert.Alerts;
import io.certwatch.notification.alert.CollectingAlertsContract;
import io.certwatch.notification.alert.Fixtures;
import io.certwatch.notification.alert.SealedAlertsContract;
import io.certwatch.notification.alert.Settlement;
import io.certwatch.notification.sealing.OpenAlerts;
import io.certwatch.notification.sealing.StoredOpenAlerts;
import io.certwatch.platform.outbox.Outbox;
import io.certwatch.platform.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Uses the platform's outbox. Its relay looks at another database, so events stay in the documents. */
@SpringBootTest(
        webEnvironment = WebEnvironment.NONE,
        properties = {"certwatch.dead-letters.service=false", Databases.WITHOUT_IMPORTS})
class MongoAlertsIT implements CollectingAlertsContract, SealedAlertsContract {

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class OutboxAlone {}

    @Autowired
    private Outbox outbox;

    private final MongoDatabase database = Databases.fresh();
    private final OpenAlerts open = StoredOpenAlerts.in(database);
    private Alerts alerts;

    @DynamicPropertySource
    static void backing(DynamicPropertyRegistry properties) {
        properties.add("spring.mongodb.uri", () -> BackingServices.mongoUri("mongo-alerts-it"));
        properties.add("spring.kafka.bootstrap-servers", BackingServices::kafka);
    }

    @BeforeEach
    @Override
    public void begin() {
        alerts = StoredAlerts.in(database, outbox);
        CollectingAlertsContract.super.begin();
    }

    @Override
    public Alerts alerts() {
        return alerts;
    }

    @Override
    public OpenAlerts open() {
        return open;
    }

    @ParameterizedTest
    @EnumSource(
            value = AlertStatus.class,
            names = {"NO_CONTACT", "NO_VENDOR"})
    void storesTheEventOfAnAlertWithoutRecipientInTheSameWrite(AlertStatus status) {
        var read = alerts.find(Fixtures.alertId()).orElseThrow();
        assertThat(alerts.seal(List.of(withStatus(read, status)), Fixtures.NOON))
                .hasSize(1);
        assertThat(alerts.seal(List.of(withStatus(read, status)), Fixtures.NOON))
                .isEmpty();
        var sealed = alerts.find(read.id()).orElseThrow();
        assertThat(outbox()).extracting(entry -> entry.getString("id")).containsExactly("alert/" + sealed.version());
    }

    @Test
    void storesNoEventOfAnAlertWithRecipients() {
        var read = alerts.find(Fixtures.alertId()).orElseThrow();
        alerts.seal(List.of(withStatus(read, AlertStatus.PLANNED)), Fixtures.NOON);
        assertThat(outbox()).isEmpty();
    }

    @Test
    void storesNoEventOfANoticeWithoutStewards() {
        var notice = Fixtures.notice(Fixtures.held());
        open.begin(notice, 0, Fixtures.NOON);
        assertThat(notice.status()).isEqualTo(AlertStatus.NO_CONTACT);
        assertThat(alerts.seal(List.of(notice), Fixtures.NOON)).hasSize(1);
        assertThat(outbox()).isEmpty();
    }

    @Test
    void settlesTheOnlyDeliveryInOneCommand() {
        var commands = new CopyOnWriteArrayList<String>();
        try (var client = Databases.client(commands::add)) {
            var observed = StoredAlerts.in(client.getDatabase(database.getName()), outbox);
            var read = observed.find(Fixtures.alertId()).orElseThrow();
            observed.seal(List.of(withStatus(read, AlertStatus.PLANNED)), Fixtures.NOON);
            commands.clear();
            assertThat(observed.settleOnly(read.id(), "d1", Settlement.REACHED)).contains(AlertStatus.SENT);
            assertThat(commands).containsExactly("update");
        }
    }

    private List<Document> outbox() {
        return database.getCollection("alerts").find().into(new ArrayList<>()).stream()
                .flatMap(alert -> alert.getList("outbox", Document.class, List.of()).stream())
                .toList();
    }

    private static Alert withStatus(Alert alert, AlertStatus status) {
        return new Alert(
                alert.id(),
                alert.content(),
                alert.cause(),
                status,
                status == AlertStatus.PLANNED ? List.of(Fixtures.recipient(Language.EN)) : List.of(),
                alert.sending(),
                alert.traceparent(),
                alert.createdAt(),
                alert.announced(),
                alert.version());
    }
}
