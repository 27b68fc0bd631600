package io.certwatch.platform.web;

import static java.util.Objects.requireNonNull;

import io.certwatch.platform.text.FieldFault;
import io.certwatch.platform.text.FieldName;
import io.certwatch.platform.text.Language;
import io.certwatch.platform.text.Localized;
import io.certwatch.platform.text.PlatformText;
import io.certwatch.platform.text.Sentence;
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
    private final transient Localized detail;
    private final transient List<FieldFault> errors;
    private final transient Map<String, Object> members;
    private final @Nullable Duration wait;

    RequestProblem(HttpStatusCode status, String type, Localized detail) {
        this(status, type, detail, List.of(), Map.of(), null);
    }

    private RequestProblem(
            HttpStatusCode status,
            String type,
            Localized detail,
            List<FieldFault> errors,
            Map<String, Object> members,
            @Nullable Duration wait) {
        super(detail.in(Language.EN));
        this.status = status;
        this.type = type;
        this.detail = detail;
        this.errors = List.copyOf(errors);
        this.members = Map.copyOf(members);
        this.wait = wait;
    }

    /** A problem without field errors, for filters and the gateway. */
    public static RequestProblem of(HttpStatusCode status, String type, Localized detail) {
        return new RequestProblem(status, type, detail);
    }

    /** An internal error, of which the client learns only the trace id. */
    public static RequestProblem unexpected() {
        return MvcProblems.ofUnexpectedError(HttpStatus.INTERNAL_SERVER_ERROR);
    }

    /** @param reason as {@link FieldFault#words} */
    public static RequestProblem invalid(String field, Localized reason) {
        return invalid(List.of(new FieldFault(field, reason)));
    }

    /** @param errors all faults of the request, at least one */
    public static RequestProblem invalid(List<FieldFault> errors) {
        return new RequestProblem(HttpStatus.BAD_REQUEST, "invalid-request", sentence(errors), errors, Map.of(), null);
    }

    /** A 404; {@code unknown("note", "n-7")} has the type {@code urn:problem:unknown-note}. */
    public static RequestProblem unknown(String what, String id) {
        var type = "unknown-" + what.toLowerCase(Locale.ROOT).replace(' ', '-');
        return new RequestProblem(HttpStatus.NOT_FOUND, type, unknownId(what, id));
    }

    public static RequestProblem conflict(String type, Localized detail) {
        return new RequestProblem(HttpStatus.CONFLICT, type, detail);
    }

    /** @param what the thing that was changed, in English: {@code profile} */
    public static RequestProblem staleRevision(String what) {
        return stale(PlatformText.of("problem.stale", new Sentence("该内容", what)));
    }

    /** @param what the thing that exists, in English: {@code mapping A} */
    public static RequestProblem revisionNeeded(String what) {
        return unconditional(PlatformText.of("problem.revision-needed", new Sentence("该内容", what)));
    }

    public static RequestProblem stale(Localized detail) {
        return new RequestProblem(HttpStatus.PRECONDITION_FAILED, "stale", detail);
    }

    /** A 503 with Retry-After. */
    public static RequestProblem busy(Localized detail) {
        return new RequestProblem(HttpStatus.SERVICE_UNAVAILABLE, "busy", detail);
    }

    /** A 428: the change lacks {@code If-Match}. */
    public static RequestProblem unconditional(Localized detail) {
        return new RequestProblem(HttpStatus.PRECONDITION_REQUIRED, "precondition-required", detail);
    }

    /**
     * The same problem with an extension member in its document (RFC 9457, section 3.2).
     *
     * @param value texts in it that are {@link Localized} are written in the language of the reader
     */
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

    /** In English. */
    public String detail() {
        return detail(Language.EN);
    }

    public String detail(Language language) {
        return detail.in(language);
    }

    /** The sentence in each language. */
    public Localized words() {
        return detail;
    }

    /** The faults of an invalid request, else empty. */
    public List<FieldFault> errors() {
        return errors;
    }

    /** For advices that add properties. It is English until {@link ProblemLanguage} writes it for its reader. */
    public ProblemDetail document() {
        var document = new ProblemDocument(this);
        document.setTitle(title());
        document.writeIn(Language.EN);
        return document;
    }

    Map<String, Object> membersIn(Language language) {
        var written = new HashMap<String, Object>();
        if (!errors.isEmpty())
            written.put(
                    "errors",
                    errors.stream().map(fault -> NamedFault.of(fault, language)).toList());
        members.forEach((name, value) -> written.put(name, in(language, value)));
        return written;
    }

    private static Object in(Language language, Object value) {
        return switch (value) {
            case Localized text -> text.in(language);
            case List<?> list ->
                list.stream().map(one -> in(language, requireNonNull(one))).toList();
            default -> value;
        };
    }

    /**
     * The document with the trace id in the language of the reader, for responses that no advice writes; {@link ReaderLanguage} names
     * the language in them.
     */
    public ProblemDetail documentFor(HttpServletRequest request) {
        var document = new ProblemDocument(this);
        document.setTitle(title());
        document.writeIn(ReaderLanguage.of(request));
        var traceId = TraceIdHeader.of(request);
        if (traceId != null) document.setProperty("traceId", traceId);
        return document;
    }

    private static Localized sentence(List<FieldFault> errors) {
        var first = errors.getFirst();
        var field = new Sentence(new FieldName(first.field()).in(Language.ZH), first.field());
        var isQuestion = first.reason().endsWith("?");
        var more = errors.size() - 1;
        if (more == 0)
            return isQuestion
                    ? PlatformText.of("problem.fault-question", field, first.words())
                    : PlatformText.of("problem.fault", field, first.words());
        return isQuestion
                ? PlatformText.of("problem.fault-question-more", field, first.words(), more)
                : PlatformText.of("problem.fault-more", field, first.words(), more);
    }

    /** @param name what people call the field, in the language of the reason */
    private record NamedFault(String field, String name, String reason) {

        static NamedFault of(FieldFault fault, Language language) {
            var said = fault.in(language);
            return new NamedFault(said.field(), new FieldName(said.field()).in(language), said.reason());
        }
    }

    private static Sentence unknownId(String what, String id) {
        return PlatformText.of("problem.unknown", new Sentence("“" + id + "”", what + " " + id));
    }

    private String title() {
        return Character.toUpperCase(type.charAt(0)) + type.substring(1).replace('-', ' ');
    }
}
