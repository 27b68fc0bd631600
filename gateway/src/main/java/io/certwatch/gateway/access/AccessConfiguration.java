package io.certwatch.gateway.access;

import io.certwatch.gateway.signin.OpenPaths;
import io.certwatch.gateway.signin.RequestCaller;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    /** After Spring Security, at -100, and before all that depends on the caller. */
    private static final int AFTER_SECURITY = -95;

    @Bean
    FilterRegistrationBean<CallerFilter> callerOfRequest(RequestCaller callers, OpenPaths open) {
        var registration = new FilterRegistrationBean<>(new CallerFilter(callers, open));
        registration.setOrder(AFTER_SECURITY);
        return registration;
    }

    @Bean
    FilterRegistrationBean<OwnOperationsFilter> ownOperations() {
        var registration = new FilterRegistrationBean<>(new OwnOperationsFilter());
        registration.setOrder(AFTER_SECURITY + 1);
        registration.addUrlPatterns(
                "/api/keys",
                "/api/keys/*",
                "/api/companies",
                "/api/companies/*",
                "/api/audit/gateway",
                "/api/audit/gateway.csv",
                "/api/session");
        return registration;
    }
}
