package io.certwatch.platform.web;

import static java.util.stream.Collectors.joining;

import io.certwatch.platform.text.FieldFault;
import io.certwatch.platform.text.Localized;
import io.certwatch.platform.text.PlatformText;
import io.certwatch.platform.text.Sentence;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingPathVariableException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Explains the exceptions of Spring MVC to clients. */
final class MvcProblems {

    private MvcProblems() {}

    static RequestProblem of(Exception refusal, HttpStatusCode status) {
        return switch (refusal) {
            case HttpMessageNotReadableException body -> BodyProblems.of(body);
            case MethodArgumentNotValidException body ->
                ofAll(body.getBindingResult().getAllErrors());
            case HandlerMethodValidationException call -> ofAll(call);
            case MissingServletRequestParameterException missing ->
                invalid(missing.getParameterName(), PlatformText.missing());
            case MissingRequestHeaderException missing -> invalid(missing.getHeaderName(), PlatformText.missing());
            case MissingPathVariableException missing ->
                invalid(missing.getVariableName(), PlatformText.of("fault.empty"));
            case MissingServletRequestPartException missing ->
                invalid(missing.getRequestPartName(), PlatformText.of("fault.missing-in-form"));
            case TypeMismatchException mismatch -> ofMismatch(mismatch);
            case NoResourceFoundException nothing -> ofUnknownPath(nothing.getResourcePath());
            case NoHandlerFoundException nothing -> ofUnknownPath(nothing.getRequestURL());
            case HttpRequestMethodNotSupportedException method -> ofMethod(method);
            case HttpMediaTypeNotSupportedException type ->
                problem(
                        status,
                        "unsupported-media-type",
                        PlatformText.of("problem.media-type", list(type.getSupportedMediaTypes())));
            case HttpMediaTypeNotAcceptableException type ->
                problem(
                        status,
                        "not-acceptable",
                        PlatformText.of("problem.not-acceptable", list(type.getSupportedMediaTypes())));
            case MaxUploadSizeExceededException _ ->
                problem(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", PlatformText.of("problem.upload-too-large"));
            default -> of(status);
        };
    }

    /** For exceptions of which only the status is known. */
    static RequestProblem of(HttpStatusCode status) {
        if (status.is5xxServerError()) return ofUnexpectedError(status);
        var known = HttpStatus.resolve(status.value());
        var phrase = known == null ? "Refused" : known.getReasonPhrase();
        return problem(
                status,
                phrase.toLowerCase(Locale.ROOT).replace(' ', '-'),
                PlatformText.of("problem.refused", phrase.toLowerCase(Locale.ROOT)));
    }

    static RequestProblem ofUnexpectedError(HttpStatusCode status) {
        return problem(status, "unexpected", PlatformText.of("problem.unexpected"));
    }

    static RequestProblem ofUnknownPath(String path) {
        var absolute = path.startsWith("/") ? path : "/" + path;
        return problem(HttpStatus.NOT_FOUND, "unknown-path", PlatformText.of("problem.unknown-path", absolute));
    }

    private static RequestProblem ofMethod(HttpRequestMethodNotSupportedException refusal) {
        var supported = Objects.requireNonNullElse(refusal.getSupportedHttpMethods(), Set.<HttpMethod>of());
        return problem(
                HttpStatus.METHOD_NOT_ALLOWED,
                "method-not-allowed",
                PlatformText.of("problem.method", refusal.getMethod(), list(supported)));
    }

    private static RequestProblem ofMismatch(TypeMismatchException mismatch) {
        var name = Objects.requireNonNullElse(mismatch.getPropertyName(), "parameter");
        return invalid(name, reason(mismatch));
    }

    /** Prefers the message of the value type; else names the expected type. */
    private static Localized reason(TypeMismatchException mismatch) {
        if (mismatch.getValue() instanceof Object[]) return PlatformText.of("fault.one-value");
        var cause = NestedExceptionUtils.getMostSpecificCause(mismatch);
        return cause instanceof RequestProblem problem && !problem.errors().isEmpty()
                ? problem.errors().getFirst().words()
                : nameExpectedValues(mismatch);
    }

    /** Of a list, the element that has no such value. */
    private static Localized nameExpectedValues(TypeMismatchException mismatch) {
        var element = Stream.<@Nullable Throwable>iterate(mismatch, Objects::nonNull, Throwable::getCause)
                .filter(ConversionFailedException.class::isInstance)
                .map(ConversionFailedException.class::cast)
                .reduce((_, inner) -> inner);
        return element.<Localized>map(
                        failed -> Expected.reason(failed.getTargetType().getType(), failed.getValue()))
                .orElseGet(() -> Expected.reason(mismatch.getRequiredType(), mismatch.getValue()));
    }

    private static RequestProblem ofAll(Collection<? extends ObjectError> errors) {
        return RequestProblem.invalid(errors.stream()
                .map(error -> new FieldFault(
                        error instanceof FieldError field ? field.getField() : error.getObjectName(), reason(error)))
                .toList());
    }

    private static Localized reason(ObjectError error) {
        return error.contains(TypeMismatchException.class)
                ? reason(error.unwrap(TypeMismatchException.class))
                : reason(error.getDefaultMessage());
    }

    private static RequestProblem ofAll(HandlerMethodValidationException refusal) {
        return RequestProblem.invalid(refusal.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> new FieldFault(
                                error instanceof FieldError field
                                        ? field.getField()
                                        : Objects.requireNonNullElse(
                                                result.getMethodParameter().getParameterName(), "parameter"),
                                reason(error.getDefaultMessage()))))
                .toList());
    }

    /** The validator speaks the language of the request. */
    private static Localized reason(@Nullable String message) {
        return message == null ? PlatformText.of("fault.not-allowed") : Sentence.quote(message);
    }

    private static RequestProblem invalid(String field, Localized reason) {
        return RequestProblem.invalid(field, reason);
    }

    private static RequestProblem problem(HttpStatusCode status, String type, Sentence detail) {
        return new RequestProblem(status, type, detail);
    }

    private static String list(Collection<?> values) {
        return values.stream().map(Object::toString).collect(joining(", "));
    }
}
