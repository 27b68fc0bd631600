package io.certwatch.platform.web;

import io.certwatch.platform.text.FieldFault;
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
        return createMalformed("The request needs a body, and it has none that can be read.");
    }

    /** The problem of a body that cannot be parsed or bound. */
    public static RequestProblem of(JacksonException problem) {
        if (problem instanceof StreamConstraintsException)
            return createMalformed(
                    "The JSON is nested too deeply, or has more values or longer ones than any body needs.");
        return problem instanceof StreamReadException malformed
                ? createMalformed(at(malformed) + aside(malformed.getOriginalMessage()))
                : misread(problem);
    }

    private static RequestProblem createMalformed(String detail) {
        return new RequestProblem(HttpStatus.BAD_REQUEST, "malformed-body", detail);
    }

    private static String at(JacksonException problem) {
        var location = problem.getLocation();
        return location == null ? "" : "Line " + location.getLineNr() + ", column " + location.getColumnNr() + ": ";
    }

    private static String aside(String message) {
        return JsonSyntax.words(message);
    }

    /** The fault of a value that its schema allows but its Java type does not. */
    public static RequestProblem misread(JacksonException problem) {
        if (problem.getCause() instanceof RequestProblem said) return said;
        var field = path(problem.getPath());
        return RequestProblem.invalid(field.isEmpty() ? FieldFault.BODY : field, reason(problem));
    }

    private static String reason(JacksonException problem) {
        return switch (problem) {
            case UnrecognizedPropertyException unknown -> "is not a field here";
            case InvalidFormatException mismatch -> Expected.reason(mismatch.getTargetType(), mismatch.getValue());
            case MismatchedInputException mismatch -> Expected.reason(mismatch.getTargetType(), null);
            default -> ofCause(problem.getCause());
        };
    }

    /** Exception messages of record constructors are written for people and passed to the client. */
    private static String ofCause(@Nullable Throwable cause) {
        return switch (cause) {
            case IllegalArgumentException refusal when refusal.getMessage() != null -> refusal.getMessage();
            case null, default -> "is not possible here";
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
