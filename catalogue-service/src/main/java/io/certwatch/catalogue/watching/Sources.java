package io.certwatch.catalogue.watching;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The store of watched sources. A write returns false if a concurrent write was faster. */
public interface Sources {

    /** Finds retired sources too. */
    Optional<WatchedSource> find(SourceId id);

    /** Returns false if the id exists. */
    boolean add(WatchedSource source);

    /** Stores the next state and its messages atomically. Returns false if {@code before} is not the stored state. */
    boolean save(WatchedSource before, WatchedSource after, List<SourceNews> news);

    /** Lists sources that are not retired, by id. */
    List<WatchedSource> list(@Nullable SourceId after, int limit);

    /** Includes retired sources. */
    List<WatchedSource> all();

    /** Sources with a check to run, those that have waited longest first. */
    List<WatchedSource> due(Instant now);
}
