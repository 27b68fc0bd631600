package io.certwatch.gateway.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.certwatch.platform.web.RequestProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.HtmlUtils;

/** Answers a refused request: with a page if a person opened one, else with a problem document. */
@Component
final class ProblemAnswers {

    private static final String RETRY_SECONDS = "5";

    private final HandlerExceptionResolver documents;
    private final String unavailable = template("unavailable.html");
    private final String failed = template("sign-in-failed.html");

    ProblemAnswers(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver documents) {
        this.documents = documents;
    }

    void answer(RequestProblem problem, HttpServletRequest request, HttpServletResponse response) {
        if (PageRequest.matches(request)) {
            writePage(problem, response);
        } else {
            documents.resolveException(request, response, null, problem);
        }
    }

    private void writePage(RequestProblem problem, HttpServletResponse response) {
        var isPassing = problem.status().is5xxServerError();
        response.setStatus(problem.status().value());
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(UTF_8.name());
        if (isPassing) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        try {
            response.getWriter()
                    .write((isPassing ? unavailable : failed)
                            .replace("<!-- reason -->", HtmlUtils.htmlEscape(problem.detail())));
        } catch (IOException disconnected) {
            throw new UncheckedIOException(disconnected);
        }
    }

    private static String template(String name) {
        try {
            return new ClassPathResource(name).getContentAsString(UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
