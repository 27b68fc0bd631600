package io.certwatch.notification.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All deliveries. */
public interface Deliveries {

    /** A delivery that is planned already stays as it is. */
    void plan(List<Delivery> planned);

    List<Delivery> find(String company, Collection<String> ids);

    /** Those of them that are due, which until {@code until} are the caller's alone. */
    List<Claimed> claim(Collection<Delivery> wanted, Instant now, Instant until);

    /** Due deliveries, whoever planned them, which until {@code until} are the caller's alone. */
    List<Claimed> claim(Instant now, Instant until, int limit);

    /** False when the claim has passed to somebody else. */
    boolean keep(Claimed claimed, Delivery after);

    /** The same for a delivery that has come to its end, and says so to the outside in the same step. */
    boolean keep(Claimed claimed, DeliverySettled news);

    /** When the oldest delivery that is still on its way was planned. */
    Optional<Instant> oldestPending();

    record Claimed(Delivery delivery, String claim, Instant until) {}
}
