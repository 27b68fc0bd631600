package io.certwatch.gateway.signin;

import io.certwatch.platform.web.RequestProblem;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;

/** Ends the session at the provider too (OpenID Connect RP-Initiated Logout 1.0), unless the provider is away. */
@Component
final class SignOut implements LogoutSuccessHandler {

    private final OidcClientInitiatedLogoutSuccessHandler provider;

    SignOut(Provider provider) {
        this.provider = new OidcClientInitiatedLogoutSuccessHandler(provider);
        this.provider.setPostLogoutRedirectUri("{baseUrl}/");
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication person)
            throws IOException, ServletException {
        SignedOutNotice.leave(request, response);
        try {
            provider.onLogoutSuccess(request, response, person);
        } catch (RequestProblem away) {
            response.sendRedirect("/");
        }
    }
}
