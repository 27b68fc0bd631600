package io.certwatch.gateway.headers;

import org.springframework.boot.web.servlet.FilterRegistration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

@Configuration(proxyBeanMethods = false)
class ResponseHeadersConfiguration {

    /** Outside all filters that answer a request themselves, and not in the chains of Spring Security, which come later. */
    @Bean
    @FilterRegistration(order = Ordered.HIGHEST_PRECEDENCE)
    HeaderWriterFilter headersOfEveryAnswer(ResponseHeaders headers) {
        return new HeaderWriterFilter(headers.writers());
    }

    /**
     * A browser asks whether a file changed by its content: all files of a reproducible build have the same time. Weak, so that Tomcat
     * may compress (RFC 9110, section 8.8.1).
     */
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> tagsOfFiles() {
        var filter = new ShallowEtagHeaderFilter();
        filter.setWriteWeakETag(true);
        var registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns(
                ResponseHeaders.FILES.stream().map(path -> path + "*").toArray(String[]::new));
        return registration;
    }
}
