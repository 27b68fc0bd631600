package io.certwatch.security;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetRetrievalException;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jose.util.ResourceRetriever;
import io.certwatch.security.SecuritySettings.Issuer;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;

/** Fetches the keys of an issuer, whose discovery document says where they are unless a setting does. */
final class IssuerKeys implements JWKSetSource<SecurityContext> {

    private static final int CONNECT_MILLIS = 2_000;
    private static final int READ_MILLIS = 5_000;
    private static final int BYTES = 512 * 1024;
    private static final String DISCOVERY = "/.well-known/openid-configuration";

    private final Issuer issuer;
    private final SecuritySettings settings;
    private final ResourceRetriever http = new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, BYTES);
    private volatile boolean isReachable;

    IssuerKeys(Issuer issuer, SecuritySettings settings) {
        this.issuer = issuer;
        this.settings = settings;
    }

    /** Whether the last attempt to fetch the keys succeeded. */
    boolean isReachable() {
        return isReachable;
    }

    @Override
    public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator refresh, long currentTime, @Nullable SecurityContext context)
            throws JWKSetRetrievalException {
        try {
            var keys = JWKSet.parse(get(jwkSetUri()));
            isReachable = true;
            return keys;
        } catch (IOException | ParseException | IllegalArgumentException failure) {
            isReachable = false;
            throw new JWKSetRetrievalException("No keys of " + issuer.uri() + ": " + failure.getMessage(), failure);
        }
    }

    private URL jwkSetUri() throws IOException, ParseException {
        var set = issuer.jwkSetUri();
        if (set != null) return set.toURL();
        var document = JSONObjectUtils.parse(get(discovery()));
        if (!issuer.uri().equals(JSONObjectUtils.getString(document, "issuer"))) {
            throw new ParseException("its discovery document is that of another issuer", 0);
        }
        var keys = JSONObjectUtils.getURI(document, "jwks_uri");
        settings.requireSecure("jwks_uri of the discovery document", keys.toString());
        return keys.toURL();
    }

    private URL discovery() throws MalformedURLException {
        var uri = issuer.uri();
        var base = uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
        return URI.create(base + DISCOVERY).toURL();
    }

    private String get(URL url) throws IOException {
        return http.retrieveResource(url).getContent();
    }

    @Override
    public void close() {
        // Keeps no connection.
    }
}
