package io.certwatch.platform.web;

import io.certwatch.platform.text.FieldFault;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** A rejected request, with a one-line explanation for people. */
public final class RequestProblem extends RuntimeException {

    private final HttpStatusCode status;
    private final String type;
    private final String detail;
    private final transient List<FieldFault> errors;
    private final transient Map<String, Object> members;
    private final @Nullable Duration wait;

    RequestProblem(HttpStatusCode status, String type, String detail) {
        this(status, type, detail, List.of(), Map.of(), null);
    }

    private RequestProblem(
            HttpStatusCode status,
            String type,
            String detail,
            List<FieldFault> errors,
            Map<String, Object> members,
            @Nullable Duration wait) {
        super(detail);
        this.status = status;
        this.type = type;
        this.detail = detail;
        this.errors = List.copyOf(errors);
        this.members = Map.copyOf(members);
        this.wait = wait;
    }

    /** A problem without field errors, for filters and the gateway. */
    public static RequestProblem of(HttpStatusCode status, String type, String detail) {
        return new RequestProblem(status, type, detail);
    }

    /** An internal error, of which the client learns only the trace id. */
    public static RequestProblem unexpected() {
        return MvcProblems.ofUnexpectedError(HttpStatus.INTERNAL_SERVER_ERROR);
    }

    /** @param reason the error, as the rest of a sentence that starts with the field: {@code is missing} */
    public static RequestProblem invalid(String field, String reason) {
        return invalid(List.of(new FieldFault(field, reason)));
    }

    /** @param errors all faults of the request, at least one */
    public static RequestProblem invalid(List<FieldFault> errors) {
        return new RequestProblem(HttpStatus.BAD_REQUEST, "invalid-request", sentence(errors), errors, Map.of(), null);
    }

    /** A 404; {@code unknown("note", "n-7")} has the type {@code urn:problem:unknown-note}. */
    public static RequestProblem unknown(String what, String id) {
        var type = "unknown-" + what.toLowerCase(Locale.ROOT).replace(' ', '-');
        return new RequestProblem(HttpStatus.NOT_FOUND, type, "There is no " + what + " " + id + ".");
    }

    public static RequestProblem conflict(String type, String detail) {
        return new RequestProblem(HttpStatus.CONFLICT, type, detail);
    }

    public static RequestProblem stale(String detail) {
        return new RequestProblem(HttpStatus.PRECONDITION_FAILED, "stale", detail);
    }

    /** A 503 with Retry-After. */
    public static RequestProblem busy(String detail) {
        return new RequestProblem(HttpStatus.SERVICE_UNAVAILABLE, "busy", detail);
    }

    /** A 428: the change lacks {@code If-Match}. */
    public static RequestProblem unconditional(String detail) {
        return new RequestProblem(HttpStatus.PRECONDITION_REQUIRED, "precondition-required", detail);
    }

    /** The same problem with an extension member in its document (RFC 9457, section 3.2). */
    public RequestProblem with(String name, Object value) {
        var more = new HashMap<>(members);
        more.put(name, value);
        return new RequestProblem(status, type, detail, errors, more, wait);
    }

    /** The same problem with the time after which the request may succeed, for {@code Retry-After}. */
    public RequestProblem after(Duration time) {
        return new RequestProblem(status, type, detail, errors, members, time);
    }

    /** Whole seconds, rounded up, after which the request may succeed; empty if sending it again is no help. */
    public OptionalLong retryAfter() {
        if (wait != null)
            return OptionalLong.of(Math.max(1, wait.plusSeconds(1).minusNanos(1).toSeconds()));
        return status.isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE) || status.isSameCodeAs(HttpStatus.TOO_MANY_REQUESTS)
                ? OptionalLong.of(1)
                : OptionalLong.empty();
    }

    public HttpStatusCode status() {
        return status;
    }

    public URI type() {
        return URI.create("urn:problem:" + type);
    }

    public String detail() {
        return detail;
    }

    /** The faults of an invalid request, else empty. */
    public List<FieldFault> errors() {
        return errors;
    }

    /** For advices that add properties. */
    public ProblemDetail document() {
        var document = ProblemDetail.forStatusAndDetail(status, detail);
        document.setType(type());
        document.setTitle(title());
        if (!errors.isEmpty()) document.setProperty("errors", errors);
        members.forEach(document::setProperty);
        return document;
    }

    /** The document with the trace id, for responses that no advice writes. */
    public ProblemDetail documentFor(HttpServletRequest request) {
        var document = document();
        var traceId = TraceIdHeader.of(request);
        if (traceId != null) document.setProperty("traceId", traceId);
        return document;
    }

    private static String sentence(List<FieldFault> errors) {
        var first = errors.getFirst().field() + " " + errors.getFirst().reason();
        var isQuestion = first.endsWith("?");
        var more = errors.size() - 1;
        if (more == 0) return isQuestion ? first : first + ".";
        return first + (isQuestion ? " And " : ", and ") + more + " more.";
    }

    private String title() {
        return Character.toUpperCase(type.charAt(0)) + type.substring(1).replace('-', ' ');
    }
}
