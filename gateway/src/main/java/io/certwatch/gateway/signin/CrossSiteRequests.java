package io.certwatch.gateway.signin;

import io.certwatch.gateway.problem.GatewayText;
import io.certwatch.platform.web.RequestProblem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses changes that a page of another origin sends with the cookie of a person (Fetch Metadata Request Headers). */
final class CrossSiteRequests extends OncePerRequestFilter {

    private static final String SITE = "Sec-Fetch-Site";
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    private final ProblemAnswers answers;
    private final StateChangingRequests changes;

    CrossSiteRequests(ProblemAnswers answers, StateChangingRequests changes) {
        this.answers = answers;
        this.changes = changes;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !changes.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isOwn(request)) {
            chain.doFilter(request, response);
        } else {
            answers.answer(problem(), request, response);
        }
    }

    /** Every current browser sends the site; the origin decides for others. */
    private static boolean isOwn(HttpServletRequest request) {
        var site = request.getHeader(SITE);
        return site == null ? isOwn(request.getHeader(HttpHeaders.ORIGIN), request) : OWN_SITES.contains(site);
    }

    private static boolean isOwn(@Nullable String origin, HttpServletRequest request) {
        return origin == null
                || origin.equals(originOf(URI.create(request.getRequestURL().toString())));
    }

    private static String originOf(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
    }

    private static RequestProblem problem() {
        return RequestProblem.of(HttpStatus.FORBIDDEN, "cross-site-request", GatewayText.of("problem.cross-site"));
    }
}
