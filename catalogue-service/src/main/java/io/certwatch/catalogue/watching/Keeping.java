package io.certwatch.catalogue.watching;

/** What came of a steward's wish about a source. */
public sealed interface Keeping {

    record Created(WatchedSource source) implements Keeping {}

    record Kept(WatchedSource source) implements Keeping {}

    record Unknown(SourceId id) implements Keeping {}

    /** Nobody said which revision was looked at. */
    record Unconditional(SourceId id) implements Keeping {}

    /** It has another revision by now. */
    record Stale(SourceId id, int revision) implements Keeping {}
}
