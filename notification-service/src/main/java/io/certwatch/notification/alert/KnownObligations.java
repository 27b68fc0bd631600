package io.certwatch.notification.alert;

import java.util.Optional;

/** The read model of the obligations topic. */
public interface KnownObligations {

    Optional<KnownObligation> find(String company, String id);

    /** Never replaces a newer revision. */
    void save(KnownObligation obligation);
}
