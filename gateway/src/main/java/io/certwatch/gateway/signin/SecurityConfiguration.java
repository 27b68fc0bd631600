package io.certwatch.gateway.signin;

import io.certwatch.gateway.session.LinkedSessions;
import io.certwatch.security.AccessProblems;
import io.certwatch.security.ActuatorAccess;
import io.certwatch.security.BearerTokens;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;

/** Two kinds of callers: machines with a bearer token, and people with a session. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Credentials in the header must be valid everywhere; they need no session, and no page of another origin can send them. */
    @Bean
    @Order(1)
    SecurityFilterChain machineRequests(
            HttpSecurity http, BearerTokens tokens, AccessProblems problems, ActuatorAccess actuator) {
        return http.securityMatcher(request -> request.getHeader(HttpHeaders.AUTHORIZATION) != null)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(SecurityConfiguration::permitDispatches)
                .authorizeHttpRequests(actuator::configure)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .oauth2ResourceServer(tokens::configure)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain browserRequests(
            HttpSecurity http,
            ActuatorAccess actuator,
            RequestCaller callers,
            OpenPaths open,
            StateChangingRequests changes,
            ProblemAnswers answers,
            SignInOnDemand signIn,
            MissingCsrfToken refusal,
            SignInRecords records,
            SignOut signOut,
            LogoutTokens logoutTokens,
            LinkedSessions sessions,
            OAuthLogin login) {
        return http.requestCache(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(changes::areInSession))
                .addFilterBefore(new BackChannelLogout(logoutTokens, sessions, answers), CsrfFilter.class)
                .addFilterBefore(new CrossSiteRequests(answers, changes), CsrfFilter.class)
                .addFilterBefore(new CurrentRoles(callers), AuthorizationFilter.class)
                .authorizeHttpRequests(SecurityConfiguration::permitDispatches)
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers(open).permitAll())
                .authorizeHttpRequests(actuator::configure)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(signIn).accessDeniedHandler(refusal))
                .oauth2Login(login::configure)
                .logout(logout ->
                        logout.logoutUrl("/logout").addLogoutHandler(records).logoutSuccessHandler(signOut))
                .build();
    }

    private static void permitDispatches(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll();
    }
}
