package io.certwatch.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Recognises Prometheus by a token of its own, so that it reads the meters also while the identity provider is away. */
final class ScrapeToken implements RequestMatcher {

    private static final int SHORTEST = 32;
    private static final RequestMatcher METERS = EndpointRequest.to("prometheus");

    private final byte[] header;

    /** @param token sent as bearer token by Prometheus, at least 32 characters; empty if it has a token of the provider */
    @ConfigurationProperties("certwatch.scraping")
    record Settings(@DefaultValue("") String token) {

        Settings {
            if (!token.isEmpty() && token.length() < SHORTEST) {
                throw new IllegalArgumentException(
                        "certwatch.scraping.token is shorter than %d characters".formatted(SHORTEST));
            }
        }
    }

    ScrapeToken(Settings settings) {
        this.header = ("Bearer " + settings.token()).getBytes(UTF_8);
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        var sent = request.getHeader(HttpHeaders.AUTHORIZATION);
        return sent != null && MessageDigest.isEqual(header, sent.getBytes(UTF_8)) && METERS.matches(request);
    }
}
