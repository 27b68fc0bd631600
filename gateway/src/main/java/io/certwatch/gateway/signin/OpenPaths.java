package io.certwatch.gateway.signin;

import io.certwatch.security.OpenOperations;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** What anybody may call without signing in: open operations of the gateway, files, and routed paths of the settings. */
@Component
public final class OpenPaths implements RequestMatcher {

    /** Static files, and the descriptions of the services and of the gateway. */
    private static final List<String> FILES =
            List.of("/web/**", "/docs/**", "/webjars/**", "/favicon.ico", "/api/openapi/*");

    private final List<RequestMatcher> routed;
    private final RequestMatcher all;

    OpenPaths(SignInSettings settings, OpenOperations operations) {
        var paths = PathPatternRequestMatcher.withDefaults();
        routed = settings.openPaths().stream()
                .<RequestMatcher>map(paths::matcher)
                .toList();
        var files = FILES.stream()
                .flatMap(path -> Stream.of(
                        (RequestMatcher) paths.matcher(HttpMethod.GET, path), paths.matcher(HttpMethod.HEAD, path)));
        all = new OrRequestMatcher(Stream.of(Stream.of(operations), files, routed.stream())
                .<RequestMatcher>flatMap(matchers -> matchers)
                .toList());
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        return all.matches(request);
    }

    boolean isRouted(HttpServletRequest request) {
        return routed.stream().anyMatch(path -> path.matches(request));
    }
}
