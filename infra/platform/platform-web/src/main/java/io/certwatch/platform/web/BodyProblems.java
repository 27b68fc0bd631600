package io.certwatch.platform.web;

import io.certwatch.platform.text.FieldFault;
import io.certwatch.platform.text.InvalidValue;
import io.certwatch.platform.text.Localized;
import io.certwatch.platform.text.PlatformText;
import io.certwatch.platform.text.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Reports the position of an error in a JSON body and the expected value. */
public final class BodyProblems {

    private BodyProblems() {}

    static RequestProblem of(HttpMessageNotReadableException refusal) {
        for (@Nullable Throwable cause = refusal.getCause(); cause != null; cause = cause.getCause()) {
            switch (cause) {
                case BodyRefused refused -> {
                    return refused.problem();
                }
                case JacksonException misread -> {
                    if (!(misread.getCause() instanceof BodyRefused)) return of(misread);
                }
                default -> {}
            }
        }
        return empty();
    }

    public static RequestProblem empty() {
        return createMalformed(PlatformText.of("problem.no-body"));
    }

    /** The problem of a body that cannot be parsed or bound. */
    public static RequestProblem of(JacksonException problem) {
        if (problem instanceof StreamConstraintsException)
            return createMalformed(PlatformText.of("problem.json-too-much"));
        return problem instanceof StreamReadException malformed ? createMalformed(at(malformed)) : misread(problem);
    }

    private static RequestProblem createMalformed(Sentence detail) {
        return new RequestProblem(HttpStatus.BAD_REQUEST, "malformed-body", detail);
    }

    private static Sentence at(JacksonException problem) {
        var words = JsonSyntax.words(problem.getOriginalMessage());
        var location = problem.getLocation();
        return location == null
                ? words
                : PlatformText.of("problem.json-at", location.getLineNr(), location.getColumnNr(), words);
    }

    /** The fault of a value that its schema allows but its Java type does not. */
    public static RequestProblem misread(JacksonException problem) {
        if (problem.getCause() instanceof RequestProblem said) return said;
        var field = path(problem.getPath());
        return RequestProblem.invalid(field.isEmpty() ? FieldFault.BODY : field, reason(problem));
    }

    private static Localized reason(JacksonException problem) {
        return switch (problem) {
            case UnrecognizedPropertyException unknown -> PlatformText.of("fault.unknown-field");
            case InvalidFormatException mismatch -> Expected.reason(mismatch.getTargetType(), mismatch.getValue());
            case MismatchedInputException mismatch -> Expected.reason(mismatch.getTargetType(), null);
            default -> ofCause(problem.getCause());
        };
    }

    /** Exception messages of record constructors are written for people and passed to the client. */
    private static Localized ofCause(@Nullable Throwable cause) {
        return switch (cause) {
            case InvalidValue refusal -> refusal.words();
            case IllegalArgumentException refusal
            when refusal.getMessage() != null -> Sentence.quote(refusal.getMessage());
            case null, default -> PlatformText.of("fault.not-possible");
        };
    }

    /** For example {@code [3].market.entryDate}. */
    private static String path(List<JacksonException.Reference> references) {
        var path = new StringBuilder();
        for (var reference : references) {
            if (reference.getPropertyName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getPropertyName());
            }
        }
        return path.toString();
    }
}
