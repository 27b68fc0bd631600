package io.certwatch.notification.delivery;

import io.certwatch.notification.alert.KnownObligations;
import io.certwatch.notification.alert.ObligationChange.Transition;
import io.certwatch.notification.contact.Contact;
import io.certwatch.notification.contact.Contacts;
import io.certwatch.notification.vendoranswer.VendorDecision;
import io.certwatch.notification.vendoranswer.VendorDecisions;
import io.certwatch.notification.vendoranswer.VendorDecisions.Kept;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Plans messages about decisions: those that a company makes within minutes about answers of one contact are one message.
 * Nobody is told who may get no messages; the page of the link shows the decision all the same. That a proof counts again
 * is told of no obligation that was opened anew meanwhile: its vendor has heard the newer. A reminder that the proof ends later
 * contradicts nothing.
 */
record TellDecisions(
        VendorDecisions decisions,
        Contacts contacts,
        Deliveries letters,
        KnownObligations obligations,
        Duration collect,
        InstantSource clock,
        Consumer<List<Delivery>> next) {
    private static final int AT_A_TIME = 500;

    void run() {
        decisions.waiting(clock.instant().minus(collect), AT_A_TIME).stream()
                .map(Kept::decision)
                .map(decision -> new Addressee(decision.company(), decision.contact()))
                .distinct()
                .forEach(this::tell);
    }

    private record Addressee(String company, String contact) {}

    private void tell(Addressee addressee) {
        var waiting = decisions.waiting(addressee.company(), addressee.contact());
        if (waiting.isEmpty()) return;
        var begun = waiting.getFirst().letter();
        var told = waiting.stream()
                .filter(kept -> Objects.equals(kept.letter(), begun))
                .map(Kept::decision)
                .toList();
        var holding = told.stream().filter(this::holds).toList();
        if (!holding.isEmpty()) {
            contacts.find(addressee.company(), addressee.contact())
                    .filter(Contact::isReachable)
                    .ifPresent(contact -> plan(contact, holding, begun == null ? id(told.getFirst()) : begun));
        }
        decisions.settle(told);
    }

    private boolean holds(VendorDecision decision) {
        return decision.voided() == null
                || obligations
                        .find(decision.company(), decision.obligation())
                        .filter(known -> known.transition().addsLine() && known.transition() != Transition.DUE_SOON)
                        .isEmpty();
    }

    /** After a crash in between, the same decisions lead to the same message. */
    private void plan(Contact contact, List<VendorDecision> told, String letter) {
        decisions.assign(told, letter);
        var planned = List.of(Delivery.ofDecisions(contact, letter, clock.instant()));
        letters.plan(planned);
        next.accept(planned);
    }

    private static String id(VendorDecision first) {
        return UUID.nameUUIDFromBytes(first.key().getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
