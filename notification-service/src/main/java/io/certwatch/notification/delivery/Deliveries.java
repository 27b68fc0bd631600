package io.certwatch.notification.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

public interface Deliveries {

    /** Stores new deliveries; existing ones stay unchanged. */
    void plan(List<Delivery> planned);

    /** Replaces a settled delivery; false if it has changed since it was read. */
    boolean replace(Delivery settled, Delivery after);

    /** Replaces a settled delivery, and stores the event of it in one write; false if it has changed since it was read. */
    boolean replace(Delivery settled, DeliverySettled news);

    List<Delivery> find(String company, Collection<String> ids);

    /** Of any company. */
    Optional<Delivery> withId(String id);

    /** The message as it was last sent. */
    Optional<WrittenMessage> message(String company, String id);

    /** Claims those of {@code wanted} that are due, exclusively until {@code until}. */
    List<Claimed> claim(Collection<Delivery> wanted, Instant now, Instant until);

    /** Claims due deliveries of any instance, exclusively until {@code until}. */
    List<Claimed> claim(Instant now, Instant until, int limit);

    /** Stores the delivery; false if another instance has claimed it meanwhile. */
    boolean keep(Claimed claimed, Delivery after);

    /** Stores a settled delivery, its message and its event in one write; false if another instance has claimed it meanwhile. */
    boolean keep(Claimed claimed, DeliverySettled news);

    /** When the oldest pending delivery was planned. */
    Optional<Instant> oldestPending();

    record Claimed(Delivery delivery, String claim, Instant until) {}
}
