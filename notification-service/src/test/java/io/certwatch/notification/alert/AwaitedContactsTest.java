package io.certwatch.notification.alert;

import static io.certwatch.notification.alert.Fixtures.COMPANY;
import static io.certwatch.notification.alert.Fixtures.NEW_EDITION;
import static io.certwatch.notification.alert.Fixtures.VENDOR;
import static io.certwatch.notification.alert.Fixtures.alertId;
import static io.certwatch.notification.alert.Fixtures.change;
import static io.certwatch.notification.alert.Fixtures.line;
import static io.certwatch.notification.alert.Fixtures.revised;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.alert.ObligationChange.Transition;
import io.certwatch.notification.alert.Run.Opened;
import io.certwatch.notification.contact.Confirmation;
import io.certwatch.notification.contact.Contact;
import io.certwatch.notification.contact.ContactDetails;
import io.certwatch.notification.contact.Interests;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Alerts that wait until there is somebody who gets them. */
class AwaitedContactsTest extends AlertingStories {

    @Test
    void findsWithinMinutesAContactOfWhoseAddingItWasNotNotified() {
        opened("o1");
        runOpened(1);
        sealAlerts.sealDue();
        contacts.add(Contact.of(COMPANY, JANE, Confirmation.CONFIRMED, now));
        later(Duration.ofMinutes(5));
        assertThat(dispatched).hasSize(1);
    }

    @Test
    void dispatchesOnceAContactIsAdded() {
        opened("o1");
        runOpened(1);
        assertThat(alerts.find(alertId())).map(Alert::status).contains(AlertStatus.NO_CONTACT);
        aContact();
        assertThat(dispatched).singleElement().extracting(Alert::status).isEqualTo(AlertStatus.PLANNED);
    }

    @Test
    void omitsObligationsLiftedBeforeAContactIsAdded() {
        opened("o1");
        runOpened(1);
        on(change(Transition.SATISFIED, revised(line("o1"), 2)));
        aContact();
        assertThat(alerts.find(alertId())).map(Alert::status).contains(AlertStatus.EMPTY);
    }

    @Test
    void marksAlertsWithoutAVendor() {
        on(change(Transition.OPENED, line("o1"), NEW_EDITION, null));
        followRuns.on(new Run(
                NEW_EDITION.id(), 2, NEW_EDITION.kind(), now, List.of(new Opened(COMPANY, null, 1)), true, null));
        assertThat(alerts.find(AlertId.of(COMPANY, NEW_EDITION, null)))
                .map(Alert::status)
                .contains(AlertStatus.NO_VENDOR);
    }

    @Test
    void waitsForAContactWhoIsInterested() {
        editContacts.add(COMPANY, JANE, true);
        var jane = contacts.of(COMPANY, VENDOR).getFirst();
        editContacts.change(COMPANY, jane.id(), interestedIn("CNE-01"), true, null);
        opened("o1");
        runOpened(1);
        assertThat(alerts.find(alertId())).map(Alert::status).contains(AlertStatus.NO_CONTACT);
        assertThat(dispatched).isEmpty();

        editContacts.change(COMPANY, jane.id(), interestedIn("SCP-02"), true, null);
        assertThat(dispatched).extracting(alert -> alert.recipients().size()).containsExactly(1);
    }

    private static ContactDetails interestedIn(String entry) {
        return new ContactDetails(
                VENDOR,
                JANE.name(),
                JANE.email(),
                JANE.language(),
                JANE.zone(),
                null,
                new Interests(List.of(entry), Set.of()),
                JANE.frequency());
    }
}
