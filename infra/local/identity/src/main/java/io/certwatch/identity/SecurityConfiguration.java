package io.certwatch.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.certwatch.identity.registry.IdentityData;
import io.certwatch.identity.registry.Person;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2ClientCredentialsAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** The endpoints of OAuth 2.1 and OpenID Connect, and the sign-in of people by a form. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@Import({RandomSecretEncoder.class, RecentAuthorizations.class, TokenClaims.class})
class SecurityConfiguration {
    private static final String SIGN_IN = "/login";
    private static final AuthenticationConverter CLIENT_CREDENTIALS =
            new OAuth2ClientCredentialsAuthenticationConverter();

    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http, SignOut signOut) {
        var server = new OAuth2AuthorizationServerConfigurer();
        return http.securityMatcher(server.getEndpointsMatcher())
                .with(
                        server,
                        protocol -> protocol.tokenEndpoint(
                                        token -> token.accessTokenRequestConverter(SecurityConfiguration::withScope))
                                .oidc(oidc -> oidc.logoutEndpoint(logout -> logout.errorResponseHandler(signOut))))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(refused -> refused.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint(SIGN_IN),
                        new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
                .build();
    }

    /** Grants machines that ask for no scope the one there is (RFC 6749, section 3.3). */
    private static @Nullable Authentication withScope(HttpServletRequest request) {
        if (!(CLIENT_CREDENTIALS.convert(request) instanceof OAuth2ClientCredentialsAuthenticationToken asked))
            return null;
        if (!asked.getScopes().isEmpty()) return asked;
        return new OAuth2ClientCredentialsAuthenticationToken(
                (Authentication) asked.getPrincipal(), Set.of(TokenClaims.SCOPE), asked.getAdditionalParameters());
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, IdentitySettings settings, IdentityData data) {
        return http.authenticationManager(people(data))
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers("/", SIGN_IN, "/error", "/*.css", "/mark.svg")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .formLogin(form -> form.loginPage(SIGN_IN))
                .exceptionHandling(refused -> refused.accessDeniedHandler(
                        (_, response, _) -> response.sendRedirect(settings.issuer() + SIGN_IN + "?expired")))
                .logout(logout -> logout.disable())
                .headers(headers -> headers.contentSecurityPolicy(
                        policy -> policy.policyDirectives(contentSecurityPolicy(settings))))
                .build();
    }

    /** Browsers apply form-action to the redirects after a form, too, and those lead back to the gateway. */
    private static String contentSecurityPolicy(IdentitySettings settings) {
        return "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none';"
                + " form-action 'self' "
                + settings.gateways().stream().map(URI::toString).collect(Collectors.joining(" "));
    }

    private static AuthenticationManager people(IdentityData data) {
        var provider = new DaoAuthenticationProvider(accounts(data));
        provider.setPasswordEncoder(new BCryptPasswordEncoder());
        return new ProviderManager(provider);
    }

    private static UserDetailsService accounts(IdentityData data) {
        Map<String, Person> people =
                data.people().stream().collect(Collectors.toMap(Person::name, Function.identity()));
        return name -> {
            var person = people.get(name);
            if (person == null) throw new UsernameNotFoundException(name);
            return User.withUsername(name).password(person.password()).build();
        };
    }

    @Bean
    RegisteredClientRepository registeredClients(
            IdentityData data, IdentitySettings settings, PasswordEncoder encoder) {
        return Clients.of(data, settings, encoder);
    }

    @Bean
    AuthorizationServerSettings protocolSettings(IdentitySettings settings) {
        return AuthorizationServerSettings.builder()
                .issuer(settings.issuer().toString())
                .build();
    }

    @Bean
    JWKSource<SecurityContext> signingKeys(IdentityData data) {
        return new ImmutableJWKSet<>(new JWKSet(data.signingKey()));
    }

    @Bean
    JwtDecoder jwtDecoder(JWKSource<SecurityContext> keys) {
        return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    }

    @Bean
    SignOut signOut(JWKSource<SecurityContext> keys, IdentitySettings settings, IdentityData data) {
        return new SignOut(
                OAuth2AuthorizationServerConfiguration.jwtDecoder(keys),
                settings,
                data.gateway().clientId());
    }

    /** Tells the protocol which sessions have ended. */
    @Bean
    HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }
}
