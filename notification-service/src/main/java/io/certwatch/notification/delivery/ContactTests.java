package io.certwatch.notification.delivery;

import java.time.Instant;
import java.util.Optional;

/** When a contact was last sent a message because a person asked for it, and which test messages there were. */
public interface ContactTests {

    /**
     * A test message.
     *
     * @param message id that its Message-ID carries
     * @param at when it was handed to the mail server
     */
    record ContactTest(String company, String contact, String email, String message, Instant at) {}

    /** Records a message now; false if there was one after {@code notSince}. */
    boolean begin(String company, String contact, Instant now, Instant notSince);

    /** Remembers a test message before it is sent, because a report about it may be fast. Keeps the newest of a contact. */
    void add(ContactTest test);

    Optional<ContactTest> ofMessage(String message);
}
