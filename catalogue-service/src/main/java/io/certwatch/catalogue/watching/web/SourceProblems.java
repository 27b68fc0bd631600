package io.certwatch.catalogue.watching.web;

import io.certwatch.catalogue.watching.Reason;
import io.certwatch.catalogue.watching.SourceId;
import io.certwatch.platform.web.RequestProblem;
import java.util.List;

/** The problems of source requests. */
final class SourceProblems {

    private SourceProblems() {}

    /** The release does not give all required fields. */
    static RequestProblem stillHeld(List<Reason> reasons) {
        return RequestProblem.conflict(
                        "still-held", reasons.getFirst().sentence().en())
                .with("reasons", reasons);
    }

    static SourceId id(String text) {
        if (!SourceId.valid(text)) throw RequestProblem.invalid("id", "is not " + SourceId.FORM);
        return new SourceId(text);
    }

    static RequestProblem unconditional() {
        return RequestProblem.unconditional("A source with this id exists. To change it, send its ETag in If-Match.");
    }

    static RequestProblem stale(SourceId id, int revision) {
        return RequestProblem.stale(
                "Source " + id + " is at revision " + revision + " now. Read it again before you change it.");
    }
}
