package io.certwatch.notification.delivery;

import io.certwatch.notification.alert.Recipient;
import io.certwatch.notification.contact.Contact;
import io.certwatch.notification.delivery.ContactTests.ContactTest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** Sends a contact a message that says no more than that it arrives. */
public final class TestContact {

    /** @param at when the outcome was known */
    public record Tested(Instant at, DeliveryOutcome outcome) {}

    private final ContactTests tests;
    private final Channel channel;
    private final SuppressRefused suppressRefused;
    private final Duration pause;
    private final InstantSource clock;

    /** @param pause shortest time between two tests of a contact */
    public TestContact(
            ContactTests tests, Channel channel, SuppressRefused suppressRefused, Duration pause, InstantSource clock) {
        this.tests = tests;
        this.channel = channel;
        this.suppressRefused = suppressRefused;
        this.pause = pause;
        this.clock = clock;
    }

    /** Waits for the answer of the server; empty if the contact was tested too short a time ago. */
    public Optional<Tested> test(Contact contact) {
        var now = clock.instant();
        if (!tests.begin(contact.company(), contact.id(), now, now.minus(pause))) return Optional.empty();
        var recipient = Recipient.of(contact);
        var message = UUID.randomUUID().toString();
        tests.add(new ContactTest(contact.company(), contact.id(), recipient.email(), message, now));
        var outcome = channel.test(recipient, contact.company(), message);
        suppressRefused.suppressIfRefused(contact.company(), recipient, outcome);
        return Optional.of(new Tested(clock.instant(), outcome));
    }

    /** Shortest time between two tests of a contact. */
    public Duration pause() {
        return pause;
    }
}
