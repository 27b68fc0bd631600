package io.certwatch.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Signs people out whose ID token is genuine but no longer known: because the provider was restarted since, or because the token was
 * refreshed. OpenID Connect RP-Initiated Logout 1.0, section 2, asks to accept such tokens.
 */
final class SignOut implements AuthenticationFailureHandler {
    private final JwtDecoder decoder;
    private final IdentitySettings settings;
    private final String gatewayId;
    private final SecurityContextLogoutHandler logout = new SecurityContextLogoutHandler();

    SignOut(JwtDecoder decoder, IdentitySettings settings, String gatewayId) {
        // Expired ID tokens are accepted, too.
        if (decoder instanceof NimbusJwtDecoder nimbus)
            nimbus.setJwtValidator(_ -> OAuth2TokenValidatorResult.success());
        this.decoder = decoder;
        this.settings = settings;
        this.gatewayId = gatewayId;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        var page = request.getParameter("post_logout_redirect_uri");
        if (page == null
                || !settings.signedOutPages().contains(page)
                || !isGenuine(request.getParameter("id_token_hint"))) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, failure.getMessage());
            return;
        }
        logout.logout(request, response, null);
        response.sendRedirect(withState(page, request.getParameter("state")));
    }

    private boolean isGenuine(@Nullable String hint) {
        if (hint == null) return false;
        try {
            return isOurs(decoder.decode(hint));
        } catch (JwtException e) {
            return false;
        }
    }

    private boolean isOurs(Jwt token) {
        return settings.issuer().toString().equals(token.getClaimAsString("iss"))
                && token.getAudience().contains(gatewayId)
                && isOfWhoeverIsSignedIn(token.getSubject());
    }

    private static boolean isOfWhoeverIsSignedIn(String subject) {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn == null
                || signedIn instanceof AnonymousAuthenticationToken
                || signedIn.getName().equals(subject);
    }

    private static String withState(String page, @Nullable String state) {
        var address = UriComponentsBuilder.fromUriString(page);
        if (state != null) address.queryParam("state", "{state}");
        return address.encode().buildAndExpand(state == null ? "" : state).toUriString();
    }
}
