package io.certwatch.platform.web;

import io.certwatch.platform.text.Language;
import io.certwatch.platform.text.PlatformText;
import io.certwatch.platform.text.Sentence;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.tomcat.util.res.StringManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Answers requests that Tomcat itself rejects, such as a line that is not HTTP. Tomcat instantiates this class by name. */
public final class ProblemValve extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemValve.class);
    private static final int LONGEST_REASON = 200;
    private static final String HEAD_TOO_LARGE =
            StringManager.getManager("org.apache.coyote.http11").getString("iib.requestheadertoolarge.error");

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) return;
        var problem = problem(request, response, throwable);
        var traceId = TraceIdHeader.orNew(request);
        var language = ReaderLanguage.of(request);
        LOG.debug("Refused before any operation, {}: {}", traceId, problem.detail());
        try {
            response.setStatus(problem.status().value());
            response.setHeader(TraceIdHeader.NAME, traceId);
            ReaderLanguage.name(response, language);
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.getReporter().write(json(problem, language, request.getRequestURI(), traceId));
            response.finishResponse();
        } catch (IOException gone) {
            // The client has disconnected.
        }
    }

    private static RequestProblem problem(Request request, Response response, @Nullable Throwable throwable) {
        var status = HttpStatus.resolve(response.getStatus());
        if (status == null) return RequestProblem.unexpected();
        if (status == HttpStatus.NOT_IMPLEMENTED) return notImplemented(request);
        var reason = throwable == null ? response.getMessage() : throwable.getMessage();
        if (HEAD_TOO_LARGE.equals(reason)) {
            return RequestProblem.of(
                    HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
                    "head-too-large",
                    PlatformText.of("problem.head-too-large"));
        }
        if (status != HttpStatus.BAD_REQUEST) return MvcProblems.of(status);
        return SlashInSegment.find(request.getRequestURI())
                .map(SlashInSegment::problem)
                .orElseGet(() -> notHttp(
                        reason == null || reason.isBlank()
                                ? PlatformText.of("problem.no-http.unreadable")
                                : Sentence.quote(shorten(reason.strip()))));
    }

    private static RequestProblem notHttp(Sentence reason) {
        return RequestProblem.of(HttpStatus.BAD_REQUEST, "bad-request", PlatformText.of("problem.no-http", reason));
    }

    /** Tomcat answers 501 to client errors: a method for proxies, or a body with an unknown transfer encoding. */
    private static RequestProblem notImplemented(Request request) {
        return "CONNECT".equals(request.getMethod())
                ? RequestProblem.of(
                        HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed", PlatformText.of("problem.no-proxy"))
                : notHttp(PlatformText.of("problem.no-http.transfer-encoding"));
    }

    private static String shorten(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON) + "…";
    }

    private static String json(RequestProblem problem, Language language, @Nullable String path, String traceId) {
        var document = problem.document();
        var members = new LinkedHashMap<String, Object>();
        members.put("type", problem.type().toString());
        members.put("title", String.valueOf(document.getTitle()));
        members.put("status", document.getStatus());
        members.put("detail", problem.detail(language));
        if (isReference(path)) members.put("instance", path);
        members.put("traceId", traceId);
        return JsonMapper.shared().writeValueAsString(members);
    }

    /** Whether an address that the client sent may be a URI reference, as {@code instance} must be. */
    private static boolean isReference(@Nullable String path) {
        try {
            return path != null && new URI(path).getRawPath() != null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
