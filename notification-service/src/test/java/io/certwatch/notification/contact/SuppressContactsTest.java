package io.certwatch.notification.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.contact.Suppression.Reason;
import io.certwatch.platform.text.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SuppressContactsTest {
    private static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");

    private final InMemoryContacts contacts = new InMemoryContacts();
    private final List<Contact> told = new ArrayList<>();
    private final SuppressContacts suppressContacts = new SuppressContacts(contacts, List.of(told::add));
    private final Contact jane = Contact.of(
            "demo", ContactDetails.of("acme", "Jane", "jane@acme.example", Language.EN), Confirmation.VOUCHED, NOW);

    @BeforeEach
    void addJane() {
        contacts.add(jane);
    }

    @Test
    void aSuppressedContactIsNotReachable() {
        suppress(Reason.BOUNCED, NOW, "550 no such mailbox");
        assertThat(stored().isReachable()).isFalse();
        assertThat(ContactStatus.of(stored())).isEqualTo(ContactStatus.BOUNCED);
        assertThat(told).containsExactly(stored());
    }

    @Test
    void theFirstSuppressionStaysAndTheListenersHearAgain() {
        suppress(Reason.UNSUBSCRIBED, NOW, null);
        suppress(Reason.UNSUBSCRIBED, NOW.plusSeconds(60), null);
        suppress(Reason.BOUNCED, NOW.plusSeconds(90), "550 no such mailbox");
        assertThat(stored().suppression()).isEqualTo(new Suppression(Reason.UNSUBSCRIBED, NOW, null));
        assertThat(told).hasSize(3).containsOnly(stored());
    }

    @Test
    void theWillOfTheOwnerReplacesABounce() {
        suppress(Reason.BOUNCED, NOW, "550 no such mailbox");
        suppress(Reason.COMPLAINED, NOW.plusSeconds(60), null);
        assertThat(ContactStatus.of(stored())).isEqualTo(ContactStatus.COMPLAINED);
    }

    @Test
    void suppressesNobodyOfAnotherCompany() {
        suppressContacts.suppress("other", jane.id(), "jane@acme.example", new Suppression(Reason.BOUNCED, NOW, null));
        assertThat(stored()).isEqualTo(jane);
        assertThat(told).isEmpty();
    }

    @Test
    void suppressesNoOtherAddress() {
        assertThat(suppressContacts.suppress(
                        "demo", jane.id(), "former@acme.example", new Suppression(Reason.BOUNCED, NOW, null)))
                .isEmpty();
        assertThat(stored()).isEqualTo(jane);
        assertThat(told).isEmpty();
    }

    private void suppress(Reason reason, Instant at, String answer) {
        suppressContacts.suppress("demo", jane.id(), "jane@acme.example", new Suppression(reason, at, answer));
    }

    private Contact stored() {
        return contacts.find("demo", jane.id()).orElseThrow();
    }
}
