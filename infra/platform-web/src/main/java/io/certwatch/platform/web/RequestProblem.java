package io.certwatch.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** A request that cannot be met, with one line that a person understands. */
public final class RequestProblem extends RuntimeException {

    private final HttpStatusCode status;
    private final String type;
    private final String detail;
    private final transient List<FieldFault> errors;

    RequestProblem(HttpStatusCode status, String type, String detail) {
        this(status, type, detail, List.of());
    }

    private RequestProblem(HttpStatusCode status, String type, String detail, List<FieldFault> errors) {
        super(detail);
        this.status = status;
        this.type = type;
        this.detail = detail;
        this.errors = List.copyOf(errors);
    }

    /** One of which nothing more is to be said; for a filter, or the gateway. */
    public static RequestProblem of(HttpStatusCode status, String type, String detail) {
        return new RequestProblem(status, type, detail);
    }

    /** Our own fault, of which a client learns nothing but where to complain. */
    public static RequestProblem unexpected() {
        return MvcProblems.unexpected(HttpStatus.INTERNAL_SERVER_ERROR);
    }

    /** @param reason with which the field makes a sentence: {@code is missing} */
    public static RequestProblem invalid(String field, String reason) {
        return invalid(List.of(new FieldFault(field, reason)));
    }

    /** All that is wrong with a request, of which there is something. */
    public static RequestProblem invalid(List<FieldFault> errors) {
        return new RequestProblem(HttpStatus.BAD_REQUEST, "invalid-request", sentence(errors), errors);
    }

    /** {@code unknown("note", "n-7")} is a 404 of type {@code urn:problem:unknown-note}. */
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

    /** It cannot be done now, but soon. */
    public static RequestProblem busy(String detail) {
        return new RequestProblem(HttpStatus.SERVICE_UNAVAILABLE, "busy", detail);
    }

    /** A change that does not say in {@code If-Match} what it changes. */
    public static RequestProblem unconditional(String detail) {
        return new RequestProblem(HttpStatus.PRECONDITION_REQUIRED, "precondition-required", detail);
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

    /** What is wrong with which field, if the request is invalid. */
    public List<FieldFault> errors() {
        return errors;
    }

    /** For an advice of a feature that has more to say. */
    public ProblemDetail document() {
        var document = ProblemDetail.forStatusAndDetail(status, detail);
        document.setType(type());
        document.setTitle(title());
        if (!errors.isEmpty()) {
            document.setProperty("errors", errors);
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

    private static String sentence(List<FieldFault> errors) {
        var first = errors.getFirst().field() + " " + errors.getFirst().reason();
        var isQuestion = first.endsWith("?");
        var more = errors.size() - 1;
        if (more == 0) {
            return isQuestion ? first : first + ".";
        }
        return first + (isQuestion ? " And " : ", and ") + more + " more.";
    }

    private String title() {
        return Character.toUpperCase(type.charAt(0)) + type.substring(1).replace('-', ' ');
    }
}
