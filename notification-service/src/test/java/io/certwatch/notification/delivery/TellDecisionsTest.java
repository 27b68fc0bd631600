package io.certwatch.notification.delivery;

import static io.certwatch.notification.alert.Fixtures.COMPANY;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.alert.InMemoryObligations;
import io.certwatch.notification.alert.KnownObligation;
import io.certwatch.notification.alert.KnownObligation.Subject;
import io.certwatch.notification.alert.ObligationChange.Transition;
import io.certwatch.notification.contact.Confirmation;
import io.certwatch.notification.contact.Contact;
import io.certwatch.notification.contact.ContactDetails;
import io.certwatch.notification.contact.InMemoryContacts;
import io.certwatch.notification.vendoranswer.InMemoryVendorDecisions;
import io.certwatch.notification.vendoranswer.LapseMessages;
import io.certwatch.notification.vendoranswer.RestoredProof;
import io.certwatch.notification.vendoranswer.VendorDecision;
import io.certwatch.notification.vocabulary.BilingualText;
import io.certwatch.platform.text.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Messages wait for some minutes, and what they tell has to be so still. */
class TellDecisionsTest {
    private static final Instant NOW = Instant.parse("2026-12-02T05:00:00Z");

    private final InMemoryVendorDecisions decisions = new InMemoryVendorDecisions();
    private final InMemoryContacts contacts = new InMemoryContacts();
    private final InMemoryObligations obligations = new InMemoryObligations();
    private final List<Delivery> planned = new ArrayList<>();
    private final TellDecisions tellDecisions = new TellDecisions(
            decisions,
            contacts,
            new InMemoryDeliveries(),
            obligations,
            Duration.ofMinutes(5),
            () -> NOW.plus(Duration.ofMinutes(5)),
            planned::addAll);

    private final Contact jane = Contact.of(
            COMPANY,
            ContactDetails.of("huawei", "Jane", "jane@vendor.example", Language.EN),
            Confirmation.VOUCHED,
            NOW);

    @Test
    void tellsThatAProofCountsAgain() {
        restored("o-1", 3);
        known("o-1", 3, Transition.SATISFIED);

        tellDecisions.run();
        assertThat(told()).containsExactly("o-1");
        assertThat(decisions.waiting(NOW, 10)).isEmpty();
    }

    @Test
    void tellsItAlsoIfTheProofEndsSoon() {
        restored("o-1", 3);
        known("o-1", 4, Transition.DUE_SOON);

        tellDecisions.run();
        assertThat(told()).containsExactly("o-1");
    }

    @Test
    void tellsItNotOfAProofThatEndedOnceMore() {
        restored("o-1", 3);
        known("o-1", 4, Transition.REOPENED);
        restored("o-2", 3);
        known("o-2", 5, Transition.LAPSE_CHANGED);
        tellDecisions.run();
        assertThat(planned).isEmpty();
        assertThat(decisions.waiting(NOW, 10)).as("nobody tells it later").isEmpty();

        restored("o-3", 3);
        restored("o-4", 3);
        known("o-4", 4, Transition.REOPENED);
        tellDecisions.run();
        assertThat(told()).containsExactly("o-3");
    }

    private List<String> told() {
        return planned.stream()
                .flatMap(
                        delivery -> decisions.ofLetter(COMPANY, delivery.alert().value()).stream())
                .map(VendorDecision::obligation)
                .toList();
    }

    private void restored(String obligation, int revision) {
        if (contacts.find(COMPANY, jane.id()).isEmpty()) contacts.add(jane);
        var proof = new RestoredProof(
                COMPANY, obligation, revision, "FW-1", new BilingualText("防火墙", "Firewall"), false, NOW);
        var told = new LapseMessages.Told(jane.id(), LocalDate.parse("2026-12-01"), null);
        decisions.keep(List.of(VendorDecision.ofRestored(proof, told)), NOW);
    }

    private void known(String obligation, long revision, Transition transition) {
        obligations.save(List.of(new KnownObligation(
                COMPANY,
                obligation,
                revision,
                transition,
                "huawei",
                null,
                false,
                false,
                new Subject("FW-1", "2023-2", "SCP-02"),
                null,
                NOW)));
    }
}
