package io.certwatch.gateway.signin;

import io.certwatch.security.AccessProblems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Leads a person who opens a page to the provider; a call of the API gets 401. */
@Component
final class SignInOnDemand implements AuthenticationEntryPoint {

    private final AccessProblems problems;

    SignInOnDemand(AccessProblems problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (!PageRequest.matches(request)) {
            problems.commence(request, response, failure);
            return;
        }
        var query = request.getQueryString();
        ReturnPath.keep(request, request.getRequestURI() + (query == null ? "" : "?" + query));
        response.sendRedirect(LoginController.AUTHORIZATION);
    }
}
