package io.certwatch.catalogue.edition.web;

import io.certwatch.catalogue.edition.EditionId;
import io.certwatch.catalogue.problem.ProblemText;
import io.certwatch.platform.text.FieldFault;
import io.certwatch.platform.text.Sentence;
import io.certwatch.platform.web.RequestProblem;
import java.util.List;

/** The problems of edition requests. */
final class EditionProblems {

    private EditionProblems() {}

    static RequestProblem stale(EditionId id, int revision) {
        return RequestProblem.stale(ProblemText.of("problem.edition-stale", id, revision));
    }

    /** The draft has reasons to hold it, which a steward must resolve before publication. */
    static RequestProblem ofHeld(EditionId id, List<Sentence> reasons) {
        return RequestProblem.conflict("draft-held", ProblemText.of("problem.edition-held", id, reasons.getFirst()))
                .with("reasons", reasons);
    }

    static RequestProblem alreadyPublished(EditionId id) {
        return RequestProblem.conflict("already-published", ProblemText.of("problem.edition-published", id));
    }

    static RequestProblem notPublished(EditionId id) {
        return RequestProblem.conflict("not-published", ProblemText.of("problem.edition-not-published", id));
    }

    static RequestProblem notPublishable(EditionId id, List<FieldFault> faults) {
        return RequestProblem.conflict(
                "not-publishable", ProblemText.of("problem.edition-not-publishable", id, ProblemText.of(faults)));
    }

    static RequestProblem overtaken(EditionId id) {
        return RequestProblem.conflict("edit-conflict", ProblemText.of("problem.edition-overtaken", id));
    }
}
