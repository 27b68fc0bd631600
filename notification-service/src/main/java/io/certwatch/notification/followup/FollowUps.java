package io.certwatch.notification.followup;

import io.certwatch.notification.alert.AlertId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The follow-ups of all companies. */
interface FollowUps {

    /** Does nothing if the alert is followed already, or was. */
    void begin(FollowUp begun);

    /** Follows the alert no longer, unless its vendor is silent; it can begin again. */
    void remove(AlertId alert);

    Optional<FollowUp> find(AlertId alert);

    /** Those that are due, the earliest first. */
    List<FollowUp> due(Instant now, int limit);

    List<String> companiesWithSilentVendors();

    /** In alphabetical order, starting after {@code after}. */
    List<String> silentVendors(String company, int limit, @Nullable String after);

    List<FollowUp> silent(String company, String vendor);

    /** Writes the next version; false if it does not follow the stored one. */
    boolean replace(FollowUp changed);
}
