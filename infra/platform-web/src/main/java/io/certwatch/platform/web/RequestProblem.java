package io.certwatch.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** A request that cannot be met, with one line that a person understands. */
public final class RequestProblem extends RuntimeException {

    private final HttpStatusCode status;
    private final String type;
    private final String detail;
    private final @Nullable String field;

    RequestProblem(HttpStatusCode status, String type, String detail, @Nullable String field) {
        super(detail);
        this.status = status;
        this.type = type;
        this.detail = detail;
        this.field = field;
    }

    /** One of which nothing more is to be said; for a filter, or the gateway. */
    public static RequestProblem of(HttpStatusCode status, String type, String detail) {
        return new RequestProblem(status, type, detail, null);
    }

    /** Our own fault, of which a client learns nothing but where to complain. */
    public static RequestProblem unexpected() {
        return MvcProblems.unexpected(HttpStatus.INTERNAL_SERVER_ERROR);
    }

    public static RequestProblem invalid(String field, String reason) {
        return new RequestProblem(HttpStatus.BAD_REQUEST, "invalid-request", reason, field);
    }

    /** {@code unknown("note", "n-7")} is a 404 of type {@code urn:problem:unknown-note}. */
    public static RequestProblem unknown(String what, String id) {
        var type = "unknown-" + what.toLowerCase(Locale.ROOT).replace(' ', '-');
        return new RequestProblem(HttpStatus.NOT_FOUND, type, "There is no " + what + " " + id + ".", null);
    }

    public static RequestProblem conflict(String type, String detail) {
        return new RequestProblem(HttpStatus.CONFLICT, type, detail, null);
    }

    public static RequestProblem stale(String detail) {
        return new RequestProblem(HttpStatus.PRECONDITION_FAILED, "stale", detail, null);
    }

    /** It cannot be done now, but soon. */
    public static RequestProblem busy(String detail) {
        return new RequestProblem(HttpStatus.SERVICE_UNAVAILABLE, "busy", detail, null);
    }

    /** A change that does not say in {@code If-Match} what it changes. */
    public static RequestProblem unconditional(String detail) {
        return new RequestProblem(HttpStatus.PRECONDITION_REQUIRED, "precondition-required", detail, null);
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

    public @Nullable String field() {
        return field;
    }

    /** For an advice of a feature that has more to say. */
    public ProblemDetail document() {
        var document = ProblemDetail.forStatusAndDetail(status, detail);
        document.setType(type());
        document.setTitle(title());
        if (field != null) {
            document.setProperty("field", field);
        }
        return document;
    }

    /** The same with the trace id, for an answer that no advice writes. */
    public ProblemDetail documentFor(HttpServletRequest request) {
        var document = document();
        var traceId = TraceIdHeader.of(request);
        if (traceId != null) {
            document.setProperty("traceId", traceId);
        }
        return document;
    }

    private String title() {
        return Character.toUpperCase(type.charAt(0)) + type.substring(1).replace('-', ' ');
    }
}
