package io.certwatch.notification.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All alerts. */
public interface Alerts {

    /** @param cause its id */
    record Query(String company, @Nullable AlertStatus status, @Nullable String vendor, @Nullable String cause) {}

    /** Where a page ended. */
    record Position(Instant createdAt, String id) {}

    Optional<Alert> find(AlertId id);

    /** Newest first. */
    List<AlertSummary> page(Query query, int limit, @Nullable Position after);

    /** Alerts that have to be looked at by now. */
    List<AlertId> due(Instant now);

    /** Alerts with nobody to tell. */
    List<AlertId> withoutContact(String company, String vendor);

    List<AlertId> withoutContact();

    /** False when somebody else changed it since it was read. A planned alert stays due until {@link #handedOver}. */
    boolean seal(Alert alert, Instant now);

    void handedOver(AlertId id);

    /** Keeps whether a recipient was reached; the status that this made final, if it did. */
    Optional<AlertStatus> settle(AlertId id, String recipient, boolean reached);
}
