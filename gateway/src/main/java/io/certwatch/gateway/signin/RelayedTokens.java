package io.certwatch.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Hands the valid access token of a session to the filter TokenRelay. */
@Component
final class RelayedTokens implements OAuth2AuthorizedClientManager {

    private final Provider provider;
    private final CurrentTokens tokens;

    RelayedTokens(Provider provider, CurrentTokens tokens) {
        this.provider = provider;
        this.tokens = tokens;
    }

    @Override
    public OAuth2AuthorizedClient authorize(OAuth2AuthorizeRequest authorization) {
        var session = currentRequest().getSession(false);
        if (session == null) throw ProviderProblem.sessionEnded();
        return tokens.of(session).as(provider.registrationWithoutMetadata());
    }

    private static HttpServletRequest currentRequest() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }
}
