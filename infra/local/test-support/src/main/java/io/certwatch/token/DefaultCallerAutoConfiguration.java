package io.certwatch.token;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** Lets tests of a service call it without a thought of tokens, except where these are the subject of the test. */
@AutoConfiguration(afterName = "io.certwatch.security.SecurityAutoConfiguration")
@ConditionalOnWebApplication
@ConditionalOnBean(name = "resourceServer") // not the gateway, which also signs people in
class DefaultCallerAutoConfiguration {

    @Bean
    FilterRegistrationBean<DefaultCallerFilter> defaultCaller() {
        var registration = new FilterRegistrationBean<>(new DefaultCallerFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
