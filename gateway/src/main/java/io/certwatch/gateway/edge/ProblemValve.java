package io.certwatch.gateway.edge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** What Tomcat refuses before any of our code sees it, such as a line that is not HTTP. Tomcat makes it by its name. */
public final class ProblemValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        int code = response.getStatus();
        if (code < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        HttpStatus status = HttpStatus.resolve(code);
        Problem.Document problem = Problem.of(status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status).document(null);
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.getReporter().write("""
                    {"type":"%s","title":"%s","status":%d,"detail":"%s"}\
                    """.formatted(problem.type(), problem.title(), code, problem.detail()));
            response.finishResponse();
        } catch (IOException gone) {
            // The client has left; there is nobody to tell.
        }
    }
}
