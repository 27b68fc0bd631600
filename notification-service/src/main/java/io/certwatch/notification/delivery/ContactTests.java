package io.certwatch.notification.delivery;

import java.time.Instant;

/** When each contact was last sent a test message. */
public interface ContactTests {

    /** Records a test now; false if there was one after {@code notSince}. */
    boolean begin(String company, String contact, Instant now, Instant notSince);
}
