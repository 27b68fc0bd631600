package io.certwatch.notification.alert;

import static io.certwatch.notification.alert.Fixtures.NEW_EDITION;
import static io.certwatch.notification.alert.Fixtures.NOON;
import static io.certwatch.notification.alert.Fixtures.VENDOR;
import static io.certwatch.notification.alert.Fixtures.alertId;
import static io.certwatch.notification.alert.Fixtures.begun;
import static io.certwatch.notification.alert.Fixtures.line;

import io.certwatch.notification.alert.CollectionProgress.Announced;
import io.certwatch.notification.sealing.OpenAlerts;
import io.certwatch.platform.text.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;

/** The stores of alerts that a contract is about, with one alert that collects lines. */
public interface AlertStores {

    int CAPACITY = 3;
    List<Recipient> SOMEBODY = List.of(new Recipient("c1", "Jane", "jane@v.example", Language.EN));
    AlertId ID = alertId();

    Alerts alerts();

    OpenAlerts open();

    @BeforeEach
    default void begin() {
        open().begin(begun(ID, NEW_EDITION, VENDOR), 0, NOON);
    }

    default Optional<CollectionProgress> add(AlertId to, AlertLine line) {
        return open().add(to, List.of(line), NOON, CAPACITY)
                .filter(added -> added.rest().isEmpty())
                .map(OpenAlerts.AddedLines::progress);
    }

    default Optional<CollectionProgress> announce(AlertId to, Announced announced) {
        open().announce(Map.of(to, announced));
        return open().progress(to).filter(CollectionProgress::collecting);
    }

    default boolean seal(Alert alert) {
        return !alerts().seal(List.of(alert), NOON).isEmpty();
    }

    default boolean seal() {
        return seal(alerts().find(ID).orElseThrow().seal(SOMEBODY));
    }

    default List<String> activeLines() {
        return alerts().find(ID).orElseThrow().activeLines().stream()
                .map(AlertLine::obligation)
                .toList();
    }

    default AlertId beginPart(AlertId part, String vendor, String... obligations) {
        open().begin(begun(part, NEW_EDITION, vendor), 0, NOON);
        for (var obligation : obligations) {
            add(part, line(obligation));
        }
        return part;
    }
}
