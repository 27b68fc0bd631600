package io.certwatch.notification.alert;

import java.util.Optional;

/** The read model of the topics of reassessment runs and imports. */
public interface Runs {

    Optional<Run> find(String id);

    /** Never replaces a newer revision. */
    void save(Run run);
}
