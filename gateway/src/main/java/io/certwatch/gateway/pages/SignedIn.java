package io.certwatch.gateway.pages;

import io.certwatch.gateway.signin.RequestCaller;
import io.certwatch.platform.web.RequestProblem;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** Whether a page is opened by somebody who is signed in. */
@Component
final class SignedIn {

    private final RequestCaller callers;

    SignedIn(RequestCaller callers) {
        this.callers = callers;
    }

    /** False while the session store or the provider does not answer: a page then offers to sign in. */
    boolean is(HttpServletRequest request) {
        try {
            return callers.find(request).isPresent();
        } catch (RequestProblem away) {
            return false;
        }
    }
}
