package io.certwatch.catalogue.watching.web;

import io.certwatch.catalogue.problem.ProblemText;
import io.certwatch.catalogue.watching.Reason;
import io.certwatch.catalogue.watching.SourceId;
import io.certwatch.platform.web.RequestProblem;
import java.util.List;

/** The problems of source requests. */
final class SourceProblems {

    private SourceProblems() {}

    /** The release does not give all required fields. */
    static RequestProblem stillHeld(List<Reason> reasons) {
        return RequestProblem.conflict("still-held", reasons.getFirst().sentence())
                .with("reasons", reasons);
    }

    static SourceId id(String text) {
        if (!SourceId.valid(text)) throw RequestProblem.invalid("id", ProblemText.of("problem.no-source-id"));
        return new SourceId(text);
    }

    static RequestProblem unconditional() {
        return RequestProblem.unconditional(ProblemText.of("problem.source-exists"));
    }

    static RequestProblem stale(SourceId id, int revision) {
        return RequestProblem.stale(ProblemText.of("problem.source-stale", id, revision));
    }
}
