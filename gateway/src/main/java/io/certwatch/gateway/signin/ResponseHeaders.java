package io.certwatch.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.header.writers.XXssProtectionHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter.XFrameOptionsMode;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** Headers of every answer: what a page may load and do, and that answers with data are not stored. */
@Component
final class ResponseHeaders implements HeaderWriter {

    private static final String POLICY = "Content-Security-Policy";
    private static final List<String> PUBLIC = List.of("/webjars/", "/docs/", "/.well-known/");

    /** Forms may lead to the provider: a browser applies the policy to the redirect after sign-out as well. */
    private static final String PAGE_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'%s; img-src 'self'%s; "
                    + "connect-src 'self'; base-uri 'none'; form-action 'self' %s; frame-ancestors 'none'";

    /** Of the style inside the logo of Swagger UI 5, which is drawn in the page. */
    private static final String LOGO_STYLE = " 'sha256-RL3ie0nH+Lzz2YNqQN83mnU0J1ot4QL7b99vMdIX99w='";

    /** The style sheet of Swagger UI contains its icons. */
    private static final String ICONS = " data:";

    /** Documents that a page of this host shows in a frame, such as e-mails: they run nothing and load nothing. */
    private static final String FRAMED_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox; frame-ancestors 'self'";

    private final List<RequestMatcher> framed;
    private final String pagePolicy;
    private final String docsPolicy;

    ResponseHeaders(SignInSettings settings) {
        var paths = PathPatternRequestMatcher.withDefaults();
        framed = settings.framedPaths().stream()
                .<RequestMatcher>map(paths::matcher)
                .toList();
        pagePolicy = PAGE_POLICY.formatted("", "", settings.providerOrigin());
        docsPolicy = PAGE_POLICY.formatted(LOGO_STYLE, ICONS, settings.providerOrigin());
    }

    List<HeaderWriter> writers() {
        return List.of(
                new XContentTypeOptionsHeaderWriter(),
                new XXssProtectionHeaderWriter(),
                new XFrameOptionsHeaderWriter(XFrameOptionsMode.DENY),
                new HstsHeaderWriter(false),
                new ReferrerPolicyHeaderWriter(ReferrerPolicy.SAME_ORIGIN),
                this);
    }

    /** Replaces what a service says: the policy of the gateway applies to all pages of its host. */
    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (framed.stream().anyMatch(path -> path.matches(request))) {
            response.setHeader(POLICY, FRAMED_POLICY);
            response.setHeader(XFrameOptionsHeaderWriter.XFRAME_OPTIONS_HEADER, XFrameOptionsMode.SAMEORIGIN.name());
        } else {
            response.setHeader(POLICY, isDocs(request) ? docsPolicy : pagePolicy);
        }
        if (PUBLIC.stream().noneMatch(request.getRequestURI()::startsWith)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    private static boolean isDocs(HttpServletRequest request) {
        return request.getRequestURI().equals("/api/docs");
    }
}
