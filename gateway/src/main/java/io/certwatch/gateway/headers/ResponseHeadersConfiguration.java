package io.certwatch.gateway.headers;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.header.HeaderWriterFilter;

@Configuration(proxyBeanMethods = false)
class ResponseHeadersConfiguration {

    /** Outside all filters that answer a request themselves, and not in the chains of Spring Security, which come later. */
    @Bean
    FilterRegistrationBean<HeaderWriterFilter> headersOfEveryAnswer(ResponseHeaders headers) {
        var registration = new FilterRegistrationBean<>(new HeaderWriterFilter(headers.writers()));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
