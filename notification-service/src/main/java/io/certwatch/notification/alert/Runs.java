package io.certwatch.notification.alert;

import java.util.Optional;

/** The read model of the reassessments topic. */
public interface Runs {

    Optional<Run> find(String id);

    /** Never replaces a newer revision. */
    void save(Run run);
}
