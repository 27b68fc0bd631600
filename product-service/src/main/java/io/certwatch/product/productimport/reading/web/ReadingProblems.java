package io.certwatch.product.productimport.reading.web;

import io.certwatch.platform.web.RequestProblem;
import io.certwatch.tabular.spreadsheet.UnreadableFile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Maps an unreadable file to a problem document with its place. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ReadingProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(UnreadableFile unreadable) {
        var problem = RequestProblem.invalid("body", "cannot be read: " + unreadable.reason())
                .document();
        var place = unreadable.place();
        if (place != null) {
            problem.setProperty("sheet", place.sheet());
            problem.setProperty("row", place.row());
        }
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }
}
