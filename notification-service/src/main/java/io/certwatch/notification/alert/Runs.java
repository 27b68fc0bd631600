package io.certwatch.notification.alert;

import java.util.Optional;

/** The read model of the topics that tell when runs and imports are through. */
public interface Runs {

    Optional<Run> find(String id);

    /** Never replaces a newer revision. */
    void save(Run run);
}
