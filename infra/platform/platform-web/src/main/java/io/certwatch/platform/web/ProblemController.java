package io.certwatch.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** Answers errors raised outside controllers: in a filter or the servlet container. */
@RestController
final class ProblemController implements ErrorController {

    /** Lists all methods, since Spring would answer OPTIONS itself. */
    @RequestMapping(
            path = "${spring.web.error.path:${error.path:/error}}",
            method = {
                RequestMethod.GET,
                RequestMethod.HEAD,
                RequestMethod.POST,
                RequestMethod.PUT,
                RequestMethod.PATCH,
                RequestMethod.DELETE,
                RequestMethod.OPTIONS,
                RequestMethod.TRACE
            })
    @Nullable
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            return null; // A problem appended to a partial response would make it look complete.
        }
        var problem = problem(request);
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.document());
    }

    private static RequestProblem problem(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof BodyRefused refused) {
            return refused.problem();
        }
        var status = status(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
        return status == HttpStatus.NOT_FOUND ? MvcProblems.ofUnknownPath(path(request)) : MvcProblems.of(status);
    }

    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
    }

    /** Without a status, a client requested this controller's own path: 404. */
    private static HttpStatus status(@Nullable Object code) {
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }
}
