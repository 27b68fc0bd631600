package io.certwatch.notification.vendoranswer;

import java.time.Instant;

/** Remembers which colleagues were asked to confirm their address because somebody named them. */
public interface Invitations {

    boolean isKnown(String company, String vendor, String mailbox);

    /** How many of a vendor were named since. */
    long count(String company, String vendor, Instant since);

    void keep(String company, String vendor, String mailbox, Instant at);
}
