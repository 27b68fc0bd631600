package io.certwatch.gateway.edge;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What a client is told when we, not a service, refuse or fail (RFC 9457). */
public record Problem(HttpStatus status, String type, String detail) {

    private static final String ATTRIBUTE = Problem.class.getName();

    /** A problem as it is written; no client needs our view of which path it asked for. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Document(String type, String title, int status, String detail, @Nullable String traceId) {}

    /** Where nothing is known but the status. */
    public static Problem of(HttpStatus status) {
        if (status.is5xxServerError()) {
            return new Problem(status, "unexpected",
                    "Something went wrong on our side. Give the trace id to whoever runs this service.");
        }
        String phrase = status.getReasonPhrase();
        return new Problem(status, phrase.toLowerCase(Locale.ROOT).replace(' ', '-'), phrase + ".");
    }

    static @Nullable Problem raisedOn(HttpServletRequest request) {
        return (Problem) request.getAttribute(ATTRIBUTE);
    }

    /** Ends the call; {@link ProblemController} writes the document. */
    void raise(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(ATTRIBUTE, this);
        response.sendError(status.value());
    }

    public Document documentFor(HttpServletRequest request) {
        return document(TraceId.of(request));
    }

    Document document(@Nullable String traceId) {
        String title = Character.toUpperCase(type.charAt(0)) + type.substring(1).replace('-', ' ');
        return new Document("urn:problem:" + type, title, status.value(), detail, traceId);
    }
}
