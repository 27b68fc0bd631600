package io.certwatch.security;

import io.certwatch.platform.text.PlatformText;
import io.certwatch.platform.web.CurrentAccess;
import io.certwatch.platform.web.CurrentCompany;
import jakarta.servlet.DispatcherType;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet.OAuth2ResourceServerAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** Configures the resource server. An application with a {@link SecurityFilterChain} of its own reuses the other beans. */
@AutoConfiguration(
        before = {OAuth2ResourceServerAutoConfiguration.class, ServletWebSecurityAutoConfiguration.class},
        after = OperationAccessAutoConfiguration.class,
        beforeName = "io.certwatch.platform.web.WebAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties({SecuritySettings.class, ScrapeToken.Settings.class})
@Import({Callers.class, CurrentCaller.class, BearerTokens.class, AccessProblems.class, ActuatorAccess.class})
class SecurityAutoConfiguration {

    @Bean
    CurrentCompany companyOfCaller(CurrentCaller caller) {
        return () -> Optional.ofNullable(caller.get().company())
                .orElseThrow(() -> AccessProblems.forbidden(PlatformText.of("problem.no-company")));
    }

    @Bean
    FilterRegistrationBean<CompanyInLog> companyInLog(CurrentCaller caller) {
        var registration = new FilterRegistrationBean<>(new CompanyInLog(caller));
        registration.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 1);
        return registration;
    }

    /** The caller may be answered until the access token of the request expires. */
    @Bean
    CurrentAccess accessOfToken() {
        return () -> SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication caller
                ? Optional.ofNullable(caller.getToken().getExpiresAt())
                : Optional.empty();
    }

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder trustedIssuers(SecuritySettings settings, Callers callers) {
        return new VerifiedTokens(new TrustedIssuers(settings, callers), InstantSource.system());
    }

    /**
     * Checks paths. Spring Security would reject headers and forms as late as a handler reads them; Tomcat checks headers, which may be in
     * UTF-8, and handlers refuse parameters that they do not know. A path is decoded once, so that ids may contain a percent sign.
     */
    @Bean
    @ConditionalOnMissingBean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowUrlEncodedPercent(true);
        firewall.setAllowedHeaderValues(_ -> true);
        firewall.setAllowedParameterNames(_ -> true);
        return firewall;
    }

    @Bean
    RequestRejectedHandler rejectedPaths(AccessProblems problems) {
        return problems::reject;
    }

    /**
     * Otherwise each filter of a request would be an observation; and that of an authorization would read the session
     * of the gateway, which open paths do not need.
     */
    @Bean
    SecurityObservationSettings noObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** A token is sent in a header, which a page of another origin cannot set: there is no CSRF protection. */
    @Bean
    @ConditionalOnMissingBean(SecurityFilterChain.class)
    SecurityFilterChain resourceServer(
            HttpSecurity http,
            BearerTokens tokens,
            AccessProblems problems,
            ActuatorAccess actuator,
            ObjectProvider<OpenOperations> open) {
        open.ifAvailable(operations -> http.authorizeHttpRequests(
                requests -> requests.requestMatchers(operations).permitAll()));
        return http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/v3/api-docs/**", "/v3/api-docs.yaml/**")
                        .permitAll())
                .authorizeHttpRequests(actuator::configure)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .oauth2ResourceServer(tokens::configure)
                .build();
    }

    /** Only the meters, and only with the token: all other requests go to the chain of the application. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @ConditionalOnProperty("certwatch.scraping.token")
    SecurityFilterChain scraping(HttpSecurity http, ScrapeToken.Settings settings) {
        return http.securityMatcher(new ScrapeToken(settings))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }
}
