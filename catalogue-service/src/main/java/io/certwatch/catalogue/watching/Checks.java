package io.certwatch.catalogue.watching;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The history of all checks. */
public interface Checks {

    /** A repeated check takes the place of the one that was broken off. */
    void keep(Check check);

    Optional<Check> find(SourceId source, int number);

    List<Check> newestFirst(SourceId source, @Nullable Integer before, int limit);
}
