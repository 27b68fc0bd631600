package io.certwatch.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2ClientCredentialsAuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationConverter;

/** Grants machines that ask for no scope the one there is (RFC 6749, section 3.3). */
final class DefaultScope implements AuthenticationConverter {
    private final AuthenticationConverter converter = new OAuth2ClientCredentialsAuthenticationConverter();

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        if (!(converter.convert(request) instanceof OAuth2ClientCredentialsAuthenticationToken asked)) return null;
        if (!asked.getScopes().isEmpty()) return asked;
        return new OAuth2ClientCredentialsAuthenticationToken(
                (Authentication) asked.getPrincipal(), Set.of(TokenClaims.SCOPE), asked.getAdditionalParameters());
    }
}
