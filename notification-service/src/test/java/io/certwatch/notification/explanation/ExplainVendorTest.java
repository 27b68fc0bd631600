package io.certwatch.notification.explanation;

import static io.certwatch.notification.alert.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertId;
import io.certwatch.notification.alert.InMemoryAlerts;
import io.certwatch.notification.alert.InMemoryObligations;
import io.certwatch.notification.alert.ObligationAlerts;
import io.certwatch.notification.contact.InMemoryContacts;
import io.certwatch.notification.delivery.InMemoryDeliveries;
import io.certwatch.notification.delivery.InMemoryDeliveryReports;
import io.certwatch.notification.naming.InMemoryPartyNames;
import io.certwatch.notification.naming.PartyName;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A vendor is called by its name, as far as it has one. */
class ExplainVendorTest {

    private final InMemoryPartyNames names = new InMemoryPartyNames();

    private String explain(String vendor) {
        var deliveries = new InMemoryDeliveries();
        var recipients = new ExplainRecipients(
                new InMemoryContacts(),
                deliveries,
                names,
                new ExplainDelivery(deliveries, new InMemoryDeliveryReports(), () -> NOON));
        var obligations = new InMemoryObligations();
        var alerts = new InMemoryAlerts();
        var explainAlerts = new ExplainAlerts(obligations, new None(), alerts, recipients);
        return new ExplainVendor(obligations, explainAlerts, names)
                .explain("demo", vendor, null)
                .sentence()
                .zh();
    }

    private static final class None implements ObligationAlerts {

        @Override
        public List<AlertId> about(String company, String vendor, String obligation, int limit) {
            return List.of();
        }

        @Override
        public List<Alert> aboutAny(String company, Collection<String> ids, Instant before, int limit) {
            return List.of();
        }
    }

    @Test
    void namesTheVendorAsThePageDoes() {
        names.keep(new PartyName("demo", "paloalto-us", "派拓网络", "Palo Alto Networks", 1));
        assertThat(explain("paloalto-us")).contains("供应商派拓网络的产品").doesNotContain("paloalto-us");
    }

    @Test
    void callsItByItsKeyIfNobodyNamedIt() {
        assertThat(explain("paloalto-us")).contains("供应商paloalto-us的产品");
    }
}
