package io.certwatch.notification.vendoranswer;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Remembers which colleagues were named, and which of them were asked to confirm their address. */
public interface Invitations {

    /** Whether the colleague was asked. */
    boolean isKnown(String company, String vendor, String mailbox);

    /** How many of a vendor were asked since. */
    long count(String company, String vendor, Instant since);

    /**
     * Before the colleague is asked, so that the request can say who named them.
     *
     * @param by the contact whose link was used; null if it is not known
     */
    void name(String company, String vendor, String mailbox, @Nullable String by, Instant at);

    /** The colleague was asked. */
    void keep(String company, String vendor, String mailbox);

    /** Who named the colleague; empty if nobody did. */
    Optional<Namer> namer(String company, String vendor, String mailbox);

    /** @param contact whose link was used; null if it is not known */
    record Namer(@Nullable String contact) {}
}
