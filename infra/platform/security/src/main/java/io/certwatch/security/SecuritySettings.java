package io.certwatch.security;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which access tokens are accepted, and which claims identify the caller.
 *
 * @param issuers whose tokens are accepted; at least one, each with a URI of its own
 * @param insecureIssuers whether issuers and their keys may have addresses of plain HTTP beyond loopback
 * @param audience must be among the {@code aud} of a token
 * @param scope must be among the {@code scope} of a token
 * @param companyClaim carries the company; a path with dots leads into nested claims
 * @param rolesClaim carries the roles as a list; a path with dots leads into nested claims
 */
@ConfigurationProperties("certwatch.security")
public record SecuritySettings(
        @DefaultValue List<Issuer> issuers,
        @DefaultValue("false") boolean insecureIssuers,
        @DefaultValue("certwatch") String audience,
        @DefaultValue("certwatch") String scope,
        @DefaultValue("company") String companyClaim,
        @DefaultValue("roles") String rolesClaim) {

    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(?:\\.\\d{1,3}){3}|\\[::1]");

    public SecuritySettings {
        issuers = List.copyOf(issuers);
        if (issuers.isEmpty()) {
            throw new IllegalArgumentException("certwatch.security.issuers names no issuer whose tokens are accepted");
        }
        var uris = new HashSet<String>();
        for (var issuer : issuers) {
            if (!uris.add(issuer.uri())) {
                throw new IllegalArgumentException(
                        "certwatch.security.issuers names " + issuer.uri() + " more than once");
            }
        }
        for (int i = 0; i < issuers.size(); i++) {
            check("certwatch.security.issuers[" + i + "]", issuers.get(i), insecureIssuers);
        }
    }

    private static void check(String name, Issuer issuer, boolean insecureIssuers) {
        requireSecure(name + ".uri", issuer.uri(), insecureIssuers);
        if (issuer.jwkSetUri() != null) {
            requireSecure(name + ".jwk-set-uri", issuer.jwkSetUri().toString(), insecureIssuers);
        }
        if (issuer.companies() != null && !issuer.companies().stream().allMatch(CompanyId::isValid)) {
            throw new IllegalArgumentException(name + ".companies: one of them " + CompanyId.OTHER_FORM);
        }
    }

    /** @throws IllegalArgumentException if the address is of plain HTTP beyond loopback and that is not allowed */
    public void requireSecure(String setting, String address) {
        requireSecure(setting, address, insecureIssuers);
    }

    private static void requireSecure(String setting, String address, boolean insecureIssuers) {
        if (!insecureIssuers && isInsecure(address)) {
            throw new IllegalArgumentException(setting + " is " + address
                    + ": somebody on the way could replace what plain HTTP carries. Use https, or set"
                    + " certwatch.security.insecure-issuers=true if the network is trusted");
        }
    }

    /** Whether the address is of plain HTTP and leads to another machine. */
    private static boolean isInsecure(String address) {
        var uri = URI.create(address);
        return "http".equalsIgnoreCase(uri.getScheme())
                && (uri.getHost() == null || !LOOPBACK.matcher(uri.getHost()).matches());
    }

    /** The issuer of that {@code iss}; empty if the application makes the tokens itself. */
    Optional<Issuer> issuer(String uri) {
        return issuers.stream().filter(issuer -> issuer.uri().equals(uri)).findFirst();
    }

    /**
     * @param uri exactly the {@code iss} of its tokens
     * @param jwkSetUri where its keys are; null if its discovery document says so (OpenID Connect Discovery 1.0, section 4)
     * @param roles that its tokens may grant, others are ignored; null for all
     * @param companies that its tokens may name, others are refused; null for all
     */
    public record Issuer(
            String uri,
            @Nullable URI jwkSetUri,
            @Nullable Set<Role> roles,
            @Nullable Set<String> companies) {

        boolean mayGrant(Role role) {
            return roles == null || roles.contains(role);
        }

        boolean mayName(String company) {
            return companies == null || companies.contains(company);
        }
    }
}
