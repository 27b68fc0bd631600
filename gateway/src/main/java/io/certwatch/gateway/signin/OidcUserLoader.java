package io.certwatch.gateway.signin;

import io.certwatch.security.Callers;
import java.util.List;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.stereotype.Component;

/**
 * Loads the person who signs in, without roles: each access token has those of its time. A token that no service would accept ends the sign-in.
 */
@Component
final class OidcUserLoader implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final JwtDecoder decoder;
    private final Callers callers;

    OidcUserLoader(JwtDecoder decoder, Callers callers) {
        this.decoder = decoder;
        this.callers = callers;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest signIn) {
        try {
            var token = decoder.decode(signIn.getAccessToken().getTokenValue());
            callers.of(token.getClaims());
            return new DefaultOidcUser(List.of(), signIn.getIdToken());
        } catch (BadJwtException unusable) {
            var error =
                    new OAuth2Error("invalid_token", "The provider issued a token that is not for this system", null);
            throw new OAuth2AuthenticationException(error, unusable);
        }
    }
}
