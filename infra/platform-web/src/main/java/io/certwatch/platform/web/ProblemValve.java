package io.certwatch.platform.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** What Tomcat refuses before any of our code sees it, such as a line that is not HTTP. */
public final class ProblemValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, Throwable throwable) {
        var code = response.getStatus();
        if (code < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var status = HttpStatus.resolve(code);
        var problem = MvcProblems.of(status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status);
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.getReporter().write("""
                    {"type":"%s","title":"%s","status":%d,"detail":"%s"}\
                    """.formatted(problem.type(), problem.document().getTitle(), code, problem.detail()));
            response.finishResponse();
        } catch (IOException gone) {
            // The client has left; there is nobody to tell.
        }
    }
}
