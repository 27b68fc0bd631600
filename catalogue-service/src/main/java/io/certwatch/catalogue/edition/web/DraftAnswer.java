package io.certwatch.catalogue.edition.web;

import io.certwatch.catalogue.edition.Editing;
import io.certwatch.platform.web.RequestProblem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Maps the outcome of a draft change to a response. */
final class DraftAnswer {

    private DraftAnswer() {}

    static ResponseEntity<DraftView> of(Editing editing, HttpStatus done) {
        return switch (editing) {
            case Editing.Done(var review) ->
                ResponseEntity.status(done)
                        .eTag(EditionTag.of(review.edition()))
                        .body(DraftView.of(review));
            case Editing.Faulty(var faults) -> throw RequestProblem.invalid(faults);
            case Editing.Stale(var id, var revision) -> throw EditionProblems.stale(id, revision);
            case Editing.Held(var id, var problems) -> throw EditionProblems.ofHeld(id, problems);
            case Editing.AlreadyPublished(var id) -> throw EditionProblems.alreadyPublished(id);
            case Editing.Unknown(var id) -> throw RequestProblem.unknown("edition", id.value());
        };
    }
}
