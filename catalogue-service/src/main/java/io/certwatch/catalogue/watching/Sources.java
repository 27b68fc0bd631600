package io.certwatch.catalogue.watching;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where watched sources are kept. What is refused because somebody was faster answers false. */
public interface Sources {

    /** Retired ones too. */
    Optional<WatchedSource> find(SourceId id);

    /** False if there is one of this id. */
    boolean add(WatchedSource source);

    /** Keeps the next state and tells, in one step; false if this {@code before} is no longer how it stands. */
    boolean save(WatchedSource before, WatchedSource after, List<SourceNews> news);

    /** By id, without retired ones. */
    List<WatchedSource> list(@Nullable SourceId after, int limit);

    /** With retired ones. */
    List<WatchedSource> all();

    /** Whom there is a check to be made of, those first that have waited longest. */
    List<WatchedSource> due(Instant now);
}
