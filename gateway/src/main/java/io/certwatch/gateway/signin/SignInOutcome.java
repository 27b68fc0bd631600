package io.certwatch.gateway.signin;

import io.certwatch.gateway.session.ProviderSession;
import io.certwatch.gateway.session.SessionSettings;
import io.certwatch.platform.web.RequestProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Returns to the wanted page after a sign-in, or explains why it failed. */
@Component
final class SignInOutcome implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SignInOutcome.class);

    private final SessionSettings sessions;
    private final ProblemAnswers answers;
    private final SignInRecords records;

    SignInOutcome(SessionSettings sessions, ProblemAnswers answers, SignInRecords records) {
        this.sessions = sessions;
        this.answers = answers;
        this.records = records;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication person)
            throws IOException {
        if (person.getPrincipal() instanceof OidcUser user) link(request.getSession(), user);
        records.signedIn(request, person);
        request.getSession()
                .setMaxInactiveInterval(Math.toIntExact(sessions.idle().toSeconds()));
        response.sendRedirect(ReturnPath.take(request));
    }

    /** So that the provider can end this session. */
    private static void link(HttpSession session, OidcUser user) {
        session.setAttribute(
                ProviderSession.ATTRIBUTE, new ProviderSession(user.getSubject(), user.getClaimAsString("sid")));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) {
        LOG.info("A sign-in failed: {}", reason(failure));
        var problem = problem(failure);
        records.recordRefusal(request, problem);
        answers.answer(problem, request, response);
    }

    private static RequestProblem problem(AuthenticationException failure) {
        if (NestedExceptionUtils.getMostSpecificCause(failure) instanceof RequestProblem problem) return problem;
        if (ProviderProblem.isPassing(failure)) return ProviderProblem.unavailable();
        return ProviderProblem.signInFailed(reason(failure));
    }

    private static String reason(AuthenticationException failure) {
        return failure instanceof OAuth2AuthenticationException refused
                ? ProviderProblem.code(refused.getError())
                : "unknown reason";
    }
}
