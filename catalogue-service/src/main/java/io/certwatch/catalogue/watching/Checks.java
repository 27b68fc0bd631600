package io.certwatch.catalogue.watching;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The history of all checks. */
public interface Checks {

    /** Stores a check, replacing one of the same number that crashed. */
    void keep(Check check);

    Optional<Check> find(SourceId source, int number);

    List<Check> newestFirst(SourceId source, @Nullable Integer before, int limit);
}
