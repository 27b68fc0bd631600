package io.certwatch.notification.alert;

import static io.certwatch.notification.alert.Fixtures.NOON;
import static io.certwatch.notification.alert.Fixtures.line;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.contracts.Contracts;
import io.certwatch.platform.event.EventJson;
import io.certwatch.platform.event.OutgoingEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The published events match the contract byte for byte. */
class AlertEventsTest {
    private static final String OBLIGATION = "3dd0a96a-d488-38ba-89c3-a1b3d3901c20";

    @Test
    void publishesAnAlertWithoutContact() {
        var event = event(Fixtures.NEW_EDITION, AlertStatus.NO_CONTACT, Fixtures.VENDOR);
        assertThat(violations(event)).isEmpty();
        assertThat(event.type()).isEqualTo("io.certwatch.notification.alert.no-contact");
        assertThat(event.key()).isEqualTo(Fixtures.alertId().value());
        assertThat(event.id()).isEqualTo("alert/" + event.key() + "/2");
        assertThat(event.company()).isEqualTo(Fixtures.COMPANY);
        assertThat(EventJson.write(event.data()))
                .contains("\"vendor\":\"huawei-cn\"", "\"events\":[\"obligation/" + OBLIGATION + "/1\"]");
    }

    @Test
    void publishesAnAlertWithoutVendor() {
        var event = event(Fixtures.NEW_EDITION, AlertStatus.NO_VENDOR, null);
        assertThat(violations(event)).isEmpty();
        assertThat(event.type()).isEqualTo("io.certwatch.notification.alert.no-vendor");
        assertThat(EventJson.write(event.data())).contains("\"vendor\":null");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SOURCE", "TEAM", "LAW", "LAW_IN_FORCE", "CHECKLIST"})
    void publishesEveryCauseInTheTermsOfTheContract(AlertCause.Kind kind) {
        var event = event(new AlertCause(kind, "2026-11-24"), AlertStatus.NO_CONTACT, Fixtures.VENDOR);
        assertThat(violations(event)).isEmpty();
    }

    private static List<String> violations(OutgoingEvent event) {
        return Contracts.violations(
                event.topic(), event.type(), EventJson.write(event.data()).getBytes(UTF_8));
    }

    private static OutgoingEvent event(AlertCause cause, AlertStatus status, @Nullable String vendor) {
        var alert = new Alert(
                Fixtures.alertId(),
                new AlertContent.Obligations(vendor, List.of(line(OBLIGATION), line(OBLIGATION))),
                cause,
                status,
                List.of(),
                Sending.FIRST,
                null,
                NOON,
                null,
                1);
        return new AlertEvents()
                .of(WithoutRecipient.of(alert, alert.version() + 1, NOON).orElseThrow())
                .getFirst();
    }
}
