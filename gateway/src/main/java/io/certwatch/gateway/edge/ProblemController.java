package io.certwatch.gateway.edge;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** Every error that no service answered ends here, whoever found it. */
@RestController
final class ProblemController implements ErrorController {

    /** The methods are named because Spring would answer OPTIONS by itself. */
    @RequestMapping(
            path = "${spring.web.error.path:/error}",
            method = {
                RequestMethod.GET, RequestMethod.HEAD, RequestMethod.POST, RequestMethod.PUT, RequestMethod.PATCH,
                RequestMethod.DELETE, RequestMethod.OPTIONS, RequestMethod.TRACE
            })
    ResponseEntity<Problem.Document> problem(HttpServletRequest request) {
        Problem problem = problemOf(request);
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.documentFor(request));
    }

    private static Problem problemOf(HttpServletRequest request) {
        Problem raised = Problem.raisedOn(request);
        if (raised != null) {
            return raised;
        }
        HttpStatus status = statusOf(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
        return status == HttpStatus.NOT_FOUND ? nothingAt(request) : Problem.of(status);
    }

    /** Without a status somebody asked for the path of this controller itself, where there is nothing. */
    private static HttpStatus statusOf(@Nullable Object code) {
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private static Problem nothingAt(HttpServletRequest request) {
        Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = asked == null ? request.getRequestURI() : asked.toString();
        return new Problem(HttpStatus.NOT_FOUND, "unknown-path", "There is nothing at " + path + ".");
    }
}
