package io.certwatch.notification.alert;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The read model of the obligations topic. */
public interface KnownObligations {

    Optional<KnownObligation> find(String company, String id);

    List<KnownObligation> find(String company, Collection<String> ids);

    /** Never replaces a newer revision. */
    void save(KnownObligation obligation);
}
