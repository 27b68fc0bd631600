package io.certwatch.notification.alert;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

public interface Alerts {

    /** @param cause the id of the cause */
    record Query(
            String company,
            @Nullable AlertStatus status,
            @Nullable VendorFilter vendor,
            @Nullable String cause) {}

    /** The last alert of a page. */
    record Position(Instant createdAt, String id) {}

    default Optional<Alert> find(AlertId id) {
        return find(List.of(id)).stream().findFirst();
    }

    /** Those that exist, in no particular order. */
    List<Alert> find(Collection<AlertId> ids);

    /** Newest first. */
    List<AlertSummary> page(Query query, int limit, @Nullable Position after);

    /**
     * Vendors without a contact are those whose alerts wait for one, and all others with alerts that are not reachable.
     *
     * @param reachable vendors with a contact that can be reached
     */
    AlertCounts counts(String company, Set<String> reachable);

    /** Number of products in the alerts of the vendor that wait for a contact. */
    long waitingProducts(String company, String vendor);

    /** Alerts to seal or dispatch now. */
    List<AlertId> due(Instant now);

    /** Alerts that wait for a contact of this vendor. */
    List<AlertId> withoutContact(String company, String vendor);

    List<AlertId> withoutContact();

    /**
     * Seals alerts; without those of which the stored alert has changed since it was read. A planned alert stays due until
     * {@link #markDispatched(Collection)}.
     */
    Set<AlertId> seal(List<Alert> alerts, Instant now);

    /** Plans the alert again, as {@link #seal} does; false if it has changed since it was read, or is planned already. */
    boolean resend(Alert alert, Instant now);

    default void markDispatched(AlertId id) {
        markDispatched(List.of(id));
    }

    void markDispatched(Collection<AlertId> ids);

    /** How many deliveries a planned alert has, if that is not one for each recipient. */
    void expect(AlertId id, int deliveries);

    /** Stores how a delivery ended; returns the new status of the alert if this changed it. */
    Optional<AlertStatus> settle(AlertId id, String delivery, Settlement settlement);

    /**
     * The same as {@link #settle}, for a delivery that is expected to be the only one of its alert. If it is, an implementation can store
     * the end and the status in one write; if it is not, the result is that of {@link #settle}.
     */
    default Optional<AlertStatus> settleOnly(AlertId id, String delivery, Settlement settlement) {
        return settle(id, delivery, settlement);
    }
}
