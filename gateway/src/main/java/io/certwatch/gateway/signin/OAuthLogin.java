package io.certwatch.gateway.signin;

import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.stereotype.Component;

/** Sign-in by authorization code with PKCE. */
@Component
final class OAuthLogin {

    private final Provider provider;
    private final SessionTokens tokens;
    private final OidcUserLoader users;
    private final SignInOutcome outcome;

    OAuthLogin(Provider provider, SessionTokens tokens, OidcUserLoader users, SignInOutcome outcome) {
        this.provider = provider;
        this.tokens = tokens;
        this.users = users;
        this.outcome = outcome;
    }

    void configure(OAuth2LoginConfigurer<HttpSecurity> login) {
        login.loginPage("/login")
                .clientRegistrationRepository(provider)
                .authorizedClientRepository(tokens)
                .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(codeExchange()))
                .userInfoEndpoint(info -> info.oidcUserService(users))
                .successHandler(outcome)
                .failureHandler(outcome)
                .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                        filter.setAuthenticationFailureHandler(outcome);
                        return filter;
                    }
                });
    }

    private static RestClientAuthorizationCodeTokenResponseClient codeExchange() {
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(ProviderClient.forTokens());
        return client;
    }
}
