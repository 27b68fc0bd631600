package io.certwatch.platform.web;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.impl.FileCountLimitExceededException;
import org.apache.tomcat.util.http.fileupload.impl.InvalidContentTypeException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MultipartException;

/** Explains why Tomcat cannot read a form. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class FormProblems {

    @ExceptionHandler({MultipartException.class, InvalidParameterException.class})
    ResponseEntity<ProblemDetail> on(RuntimeException refusal) {
        return ProblemAdvice.answer(problem(refusal));
    }

    static RequestProblem problem(RuntimeException refusal) {
        for (@Nullable Throwable cause = refusal; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case BodyRefused refused -> {
                    return refused.problem();
                }
                case FileCountLimitExceededException parts -> {
                    return tooLarge("The form has more than " + parts.getLimit() + " parts.");
                }
                case SizeException size -> {
                    return tooLarge("A part of the form, or its head, is larger than the " + size.getPermittedSize()
                            + " bytes that are allowed.");
                }
                case InvalidContentTypeException _ -> {
                    return createMalformed("The Content-Type of a form names the boundary between its parts, as in"
                            + " multipart/form-data; boundary=x.");
                }
                default -> {}
            }
        }
        return refusal instanceof MultipartException
                ? createMalformed("The form breaks off before its last boundary, or its parts are not separated as its"
                        + " Content-Type says.")
                : createMalformed(
                        "The names and values of the form are not encoded as application/x-www-form-urlencoded.");
    }

    private static RequestProblem tooLarge(String detail) {
        return RequestProblem.of(HttpStatus.CONTENT_TOO_LARGE, "form-too-large", detail);
    }

    private static RequestProblem createMalformed(String detail) {
        return RequestProblem.of(HttpStatus.BAD_REQUEST, "malformed-form", detail);
    }
}
