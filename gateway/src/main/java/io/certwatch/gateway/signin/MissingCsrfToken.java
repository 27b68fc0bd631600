package io.certwatch.gateway.signin;

import io.certwatch.gateway.problem.GatewayText;
import io.certwatch.platform.web.RequestProblem;
import io.certwatch.security.AccessProblems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Explains a refusal: the token against cross-site request forgery is missing, or a role is. */
@Component
final class MissingCsrfToken implements AccessDeniedHandler {

    private final AccessProblems others;
    private final ProblemAnswers answers;

    MissingCsrfToken(AccessProblems others, ProblemAnswers answers) {
        this.others = others;
        this.answers = answers;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied) {
        if (denied instanceof CsrfException) {
            answers.answer(problem(), request, response);
        } else {
            others.handle(request, response, denied);
        }
    }

    private static RequestProblem problem() {
        return RequestProblem.of(HttpStatus.FORBIDDEN, "csrf-token-missing", GatewayText.of("problem.csrf"));
    }
}
