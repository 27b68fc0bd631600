package io.certwatch.notification.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.certwatch.notification.contact.Suppression.Reason;
import io.certwatch.platform.text.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordConsentTest {
    private static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");
    private static final String EMAIL = "jane@acme.example";

    private final InMemoryContacts contacts = new InMemoryContacts();
    private final List<String> reachable = new ArrayList<>();
    private final SuppressContacts suppressContacts = new SuppressContacts(contacts, List.of());
    private final RecordConsent recordConsent =
            new RecordConsent(contacts, suppressContacts, (_, vendor) -> reachable.add(vendor), () -> NOW);
    private final Contact jane = Contact.of(
            "demo",
            ContactDetails.of("acme", "Jane", EMAIL, Language.EN),
            Confirmation.UNCONFIRMED,
            NOW.minusSeconds(60));

    @BeforeEach
    void addJane() {
        contacts.add(jane);
    }

    @Test
    void aConfirmedAddressGetsItsMessages() {
        assertThat(recordConsent.confirm("demo", jane.id(), "Jane@ACME.example"))
                .contains(stored());
        assertThat(stored().confirmation()).isEqualTo(Confirmation.CONFIRMED);
        assertThat(stored().since()).isEqualTo(NOW);
        assertThat(reachable).containsExactly("acme");
    }

    @Test
    void confirmingAgainChangesNothingAndTellsAgain() {
        recordConsent.confirm("demo", jane.id(), EMAIL);
        var once = stored();
        recordConsent.confirm("demo", jane.id(), EMAIL);
        assertThat(stored()).isEqualTo(once);
        assertThat(reachable).containsExactly("acme", "acme");
    }

    @Test
    void confirmingAgainTellsTheListenerThatFailedTheFirstTime() {
        var failing = new AtomicBoolean(true);
        var consent = new RecordConsent(
                contacts,
                suppressContacts,
                (_, vendor) -> {
                    if (failing.getAndSet(false)) {
                        throw new IllegalStateException("The database is not available");
                    }
                    reachable.add(vendor);
                },
                () -> NOW);
        assertThatThrownBy(() -> consent.confirm("demo", jane.id(), EMAIL)).isInstanceOf(IllegalStateException.class);
        assertThat(stored().isConfirmed()).isTrue();
        consent.confirm("demo", jane.id(), EMAIL);
        assertThat(reachable).containsExactly("acme");
    }

    @Test
    void decidesNothingForAnAddressThatIsNotTheContactsAnyMore() {
        recordConsent.confirm("demo", jane.id(), EMAIL);
        var confirmed = stored();
        assertThat(recordConsent.unsubscribe("demo", jane.id(), "former@acme.example"))
                .isEmpty();
        assertThat(stored()).isEqualTo(confirmed);
        recordConsent.unsubscribe("demo", jane.id(), EMAIL);
        assertThat(recordConsent.subscribe("demo", jane.id(), "former@acme.example"))
                .isEmpty();
        assertThat(ContactStatus.of(stored())).isEqualTo(ContactStatus.UNSUBSCRIBED);
    }

    @Test
    void confirmsNoAddressThatTheContactHasNotAnyMore() {
        assertThat(recordConsent.confirm("demo", jane.id(), "former@acme.example"))
                .isEmpty();
        assertThat(recordConsent.confirm("other", jane.id(), EMAIL)).isEmpty();
        assertThat(stored()).isEqualTo(jane);
        assertThat(reachable).isEmpty();
    }

    @Test
    void confirmingShowsThatABouncingAddressWorks() {
        suppressContacts.suppress("demo", jane.id(), EMAIL, new Suppression(Reason.BOUNCED, NOW, "550"));
        recordConsent.confirm("demo", jane.id(), EMAIL);
        assertThat(stored().isReachable()).isTrue();
    }

    @Test
    void whoeverUnsubscribedMaySubscribeAgain() {
        recordConsent.confirm("demo", jane.id(), EMAIL);
        reachable.clear();
        assertThat(recordConsent.unsubscribe("demo", jane.id(), EMAIL)).contains(stored());
        assertThat(stored().suppression()).isEqualTo(new Suppression(Reason.UNSUBSCRIBED, NOW, null));
        assertThat(reachable).isEmpty();
        recordConsent.subscribe("demo", jane.id(), EMAIL);
        assertThat(stored().isReachable()).isTrue();
        assertThat(reachable).containsExactly("acme");
    }

    @Test
    void subscribingAgainEndsNoBounce() {
        suppressContacts.suppress("demo", jane.id(), EMAIL, new Suppression(Reason.BOUNCED, NOW, "550"));
        recordConsent.subscribe("demo", jane.id(), EMAIL);
        assertThat(ContactStatus.of(stored())).isEqualTo(ContactStatus.BOUNCED);
    }

    private Contact stored() {
        return contacts.find("demo", jane.id()).orElseThrow();
    }
}
