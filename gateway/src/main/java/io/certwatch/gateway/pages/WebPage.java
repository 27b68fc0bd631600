package io.certwatch.gateway.pages;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** The web page: one document at every path below {@code /app}, whose scripts show the place in the address. */
@RestController
public final class WebPage {

    /** Pattern of its paths. */
    public static final String PATHS = "/app/**";

    static final String HOME = "/app/";

    private static final Pattern IMPORT_MAP =
            Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);

    private final SignedIn signedIn;
    private final Preloads preloads;
    private final String page;
    private final String importMapHash;

    WebPage(SignedIn signedIn, PageFiles files) throws IOException, NoSuchAlgorithmException {
        this.signedIn = signedIn;
        this.preloads = new Preloads(files);
        this.page = files.addressIn(new ClassPathResource("app.html").getContentAsString(StandardCharsets.UTF_8));
        var digest = MessageDigest.getInstance("SHA-256").digest(importMap().getBytes(StandardCharsets.UTF_8));
        this.importMapHash = "sha256-" + Base64.getEncoder().encodeToString(digest);
    }

    @Operation(operationId = "getWebPage", summary = "Get the web page")
    @GetMapping(path = PATHS, produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> page(@RequestParam Map<String, String> queryOfScripts, HttpServletRequest request) {
        return signedIn.is(request)
                ? ResponseEntity.ok(preloads.addTo(page, Look.of(request), segmentsOf(request)))
                : ResponseEntity.status(HttpStatus.FOUND)
                        .location(signIn(request))
                        .build();
    }

    /** What follows {@code /app/}: the page, then what it shows. */
    private static String[] segmentsOf(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.length() <= HOME.length()
                ? new String[0]
                : path.substring(HOME.length()).split("/");
    }

    /** The sign-in, which leads back to the place that the person wanted. */
    private static URI signIn(HttpServletRequest request) {
        var query = request.getQueryString();
        var place = request.getRequestURI() + (query == null ? "" : "?" + query);
        return UriComponentsBuilder.fromPath("/login")
                .queryParam("to", "{place}")
                .encode()
                .build(place);
    }

    /**
     * The hash by which a Content-Security-Policy admits the import map (CSP Level 3, section 2.3.1). An import map must stand in the
     * page: browsers load none from a file.
     */
    public String importMapHash() {
        return importMapHash;
    }

    private String importMap() {
        var map = IMPORT_MAP.matcher(page);
        if (!map.find()) throw new IllegalStateException("app.html has no import map");
        return map.group(1);
    }
}
