package io.certwatch.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** What anybody may call without signing in. */
@Component
public final class OpenPaths implements RequestMatcher {

    private static final List<String> PAGES = List.of(
            "/",
            "/login",
            "/api/docs",
            "/docs/**",
            "/webjars/**",
            "/favicon.ico",
            "/api/openapi",
            "/api/openapi/*",
            "/.well-known/jwks.json");

    private final List<RequestMatcher> routed;
    private final RequestMatcher all;

    OpenPaths(SignInSettings settings) {
        var paths = PathPatternRequestMatcher.withDefaults();
        routed = settings.openPaths().stream()
                .<RequestMatcher>map(paths::matcher)
                .toList();
        var pages = PAGES.stream()
                .flatMap(path -> Stream.of(
                        (RequestMatcher) paths.matcher(HttpMethod.GET, path), paths.matcher(HttpMethod.HEAD, path)));
        all = new OrRequestMatcher(Stream.concat(pages, routed.stream()).toList());
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        return all.matches(request);
    }

    boolean isRouted(HttpServletRequest request) {
        return routed.stream().anyMatch(path -> path.matches(request));
    }
}
