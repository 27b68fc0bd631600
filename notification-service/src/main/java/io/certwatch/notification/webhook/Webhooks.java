package io.certwatch.notification.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The webhooks of all companies; every query is restricted to one company. */
public interface Webhooks {

    /** Oldest first. */
    List<Webhook> of(String company);

    Optional<Webhook> find(String company, String id);

    /** Whether some active webhook gets events of the type; another instance learns of a change within seconds. */
    boolean isWanted(String company, String type);

    /** The webhooks as {@link #isWanted} knows them. */
    List<Webhook> findKnown(String company);

    /** False if the company has so many already. */
    boolean add(Webhook webhook, int atMost);

    /** Writes the next version; false if the version is not the stored one. */
    boolean replace(Webhook changed);

    /** False if this version is not the stored one. */
    boolean remove(Webhook webhook);

    /** Records a test now; false if there was one after {@code notSince}. */
    boolean beginTest(Webhook webhook, Instant now, Instant notSince);
}
