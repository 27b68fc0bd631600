package io.certwatch.catalogue.watching;

/** What came of a steward's wish about a source. */
public sealed interface SourceEditOutcome {

    record Created(WatchedSource source) implements SourceEditOutcome {}

    record Kept(WatchedSource source) implements SourceEditOutcome {}

    record Unknown(SourceId id) implements SourceEditOutcome {}

    /** Nobody said which revision was looked at. */
    record Unconditional(SourceId id) implements SourceEditOutcome {}

    /** It has another revision by now. */
    record Stale(SourceId id, int revision) implements SourceEditOutcome {}
}
