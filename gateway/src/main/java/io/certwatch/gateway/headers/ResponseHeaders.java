package io.certwatch.gateway.headers;

import io.certwatch.gateway.pages.PageFiles;
import io.certwatch.gateway.pages.WebPage;
import io.certwatch.gateway.signin.SignInSettings;
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

    /** Files without data, which a browser keeps and asks for again only whether they changed. */
    static final List<String> FILES = List.of("/webjars/", "/docs/", "/web/");

    /** Of a file whose address changes with its contents; a year, and {@code immutable} of RFC 8246: a browser that reloads the page does not ask either. */
    static final String FOR_GOOD = "public, max-age=31536000, immutable";

    private static final String KEYS = "/.well-known/";

    /** Forms may lead to the provider: a browser applies the policy to the redirect after sign-out as well. */
    private static final String PAGE_POLICY =
            "default-src 'none'; script-src 'self'%s; style-src 'self'%s; img-src 'self'%s; connect-src 'self';"
                    + " frame-src 'self'; base-uri 'none'; form-action 'self' %s; frame-ancestors 'none'";

    /** Of the style inside the logo of Swagger UI 5, which is drawn in the page. */
    private static final String LOGO_STYLE = " 'sha256-RL3ie0nH+Lzz2YNqQN83mnU0J1ot4QL7b99vMdIX99w='";

    /** The style sheet of Swagger UI contains its icons. */
    private static final String ICONS = " data:";

    /** Documents that a page of this host shows in a frame, such as e-mails: they run nothing and load nothing. */
    private static final String FRAMED_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox; frame-ancestors 'self'";

    private final PageFiles files;
    private final List<RequestMatcher> framed;
    private final RequestMatcher web = PathPatternRequestMatcher.withDefaults().matcher(WebPage.PATHS);
    private final String pagePolicy;
    private final String docsPolicy;
    private final String webPolicy;

    ResponseHeaders(SignInSettings settings, WebPage page, PageFiles files) {
        this.files = files;
        var paths = PathPatternRequestMatcher.withDefaults();
        framed = settings.framedPaths().stream()
                .<RequestMatcher>map(paths::matcher)
                .toList();
        pagePolicy = PAGE_POLICY.formatted("", "", "", settings.providerOrigin());
        docsPolicy = PAGE_POLICY.formatted("", LOGO_STYLE, ICONS, settings.providerOrigin());
        webPolicy = PAGE_POLICY.formatted(" '" + page.importMapHash() + "'", "", "", settings.providerOrigin());
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
            response.setHeader(POLICY, policy(request));
        }
        if (files.isLasting(request.getRequestURI())) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, FOR_GOOD);
        } else if (FILES.stream().anyMatch(request.getRequestURI()::startsWith)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        } else if (!request.getRequestURI().startsWith(KEYS)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    private String policy(HttpServletRequest request) {
        if (web.matches(request)) return webPolicy;
        return request.getRequestURI().equals("/api/docs") ? docsPolicy : pagePolicy;
    }
}
