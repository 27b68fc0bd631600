package io.certwatch.gateway.signin;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;

/** Exchanges a refresh token for new tokens at the provider. */
@Component
final class TokenRenewal {

    private static final Logger LOG = LoggerFactory.getLogger(TokenRenewal.class);

    private final Provider provider;
    private final RestClientRefreshTokenTokenResponseClient endpoint = new RestClientRefreshTokenTokenResponseClient();

    TokenRenewal(Provider provider) {
        this.provider = provider;
        endpoint.setRestClient(ProviderClient.forTokens());
    }

    /**
     * Null if the provider does not renew them.
     *
     * @throws io.certwatch.platform.web.RequestProblem 503 if the provider is away
     */
    @Nullable
    Tokens of(Tokens expired) {
        var refresh = expired.refresh();
        if (refresh == null) {
            return null;
        }
        try {
            var answer = endpoint.getTokenResponse(
                    new OAuth2RefreshTokenGrantRequest(provider.registration(), expired.access(), refresh));
            var next = answer.getRefreshToken();
            return new Tokens(expired.person(), answer.getAccessToken(), next == null ? refresh : next);
        } catch (OAuth2AuthorizationException refused) {
            if (ProviderProblem.isPassing(refused)) {
                throw ProviderProblem.unavailable();
            }
            LOG.info("The provider did not renew the tokens: {}", ProviderProblem.code(refused.getError()));
            return null;
        }
    }
}
