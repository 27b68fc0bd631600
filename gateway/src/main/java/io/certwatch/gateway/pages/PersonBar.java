package io.certwatch.gateway.pages;

import io.certwatch.gateway.signin.RequestCaller;
import io.certwatch.platform.web.RequestProblem;
import io.certwatch.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The part of a page that says who is signed in, and offers to sign in or out. */
@Component
final class PersonBar {

    private static final String SIGN_IN = "<p><a href=\"/login\">Sign in / 登录</a></p>";
    private static final String PERSON = "<p>Signed in as / 已登录：<strong>%s</strong>%s</p>";
    private static final String SIGN_OUT =
            "<form method=\"post\" action=\"/logout\"><input type=\"hidden\" name=\"%s\" value=\"%s\">"
                    + "<button>Sign out / 退出登录</button></form>";

    private final RequestCaller callers;

    PersonBar(RequestCaller callers) {
        this.callers = callers;
    }

    /** The rest of a page needs neither the sessions nor the provider: while they are away, it offers to sign in. */
    String html(HttpServletRequest request) {
        try {
            return callers.find(request)
                    .map(caller -> person(caller) + signOut(request))
                    .orElse(SIGN_IN);
        } catch (RequestProblem away) {
            return SIGN_IN;
        }
    }

    private static String person(Caller caller) {
        var company = caller.company() == null ? "" : " · " + caller.company();
        return PERSON.formatted(HtmlUtils.htmlEscape(caller.name()), HtmlUtils.htmlEscape(company));
    }

    /** A caller with a bearer token has no session that could end. */
    private static String signOut(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken csrf
                ? SIGN_OUT.formatted(csrf.getParameterName(), HtmlUtils.htmlEscape(csrf.getToken()))
                : "";
    }
}
