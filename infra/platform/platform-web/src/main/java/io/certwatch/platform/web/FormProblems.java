package io.certwatch.platform.web;

import io.certwatch.platform.text.PlatformText;
import io.certwatch.platform.text.Sentence;
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
                    return tooLarge(PlatformText.of("problem.form-parts", parts.getLimit()));
                }
                case SizeException size -> {
                    return tooLarge(PlatformText.of("problem.form-size", size.getPermittedSize()));
                }
                case InvalidContentTypeException _ -> {
                    return createMalformed(PlatformText.of("problem.form-boundary"));
                }
                default -> {}
            }
        }
        return refusal instanceof MultipartException
                ? createMalformed(PlatformText.of("problem.form-broken"))
                : createMalformed(PlatformText.of("problem.form-encoding"));
    }

    private static RequestProblem tooLarge(Sentence detail) {
        return RequestProblem.of(HttpStatus.CONTENT_TOO_LARGE, "form-too-large", detail);
    }

    private static RequestProblem createMalformed(Sentence detail) {
        return RequestProblem.of(HttpStatus.BAD_REQUEST, "malformed-form", detail);
    }
}
