package io.certwatch.catalogue.watching;

/** The outcome of a request to change a source. */
public sealed interface SourceEditOutcome {

    record Created(WatchedSource source) implements SourceEditOutcome {}

    record Kept(WatchedSource source) implements SourceEditOutcome {}

    record Unknown(SourceId id) implements SourceEditOutcome {}

    /** The request does not name the revision that it is based on. */
    record Unconditional(SourceId id) implements SourceEditOutcome {}

    /** The request is based on another revision; {@code revision} is the current one. */
    record Stale(SourceId id, int revision) implements SourceEditOutcome {}
}
