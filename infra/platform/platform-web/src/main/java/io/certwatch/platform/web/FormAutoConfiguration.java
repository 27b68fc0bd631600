package io.certwatch.platform.web;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.filter.FormContentFilter;

/**
 * Disables the filter of Spring Boot that reads forms of PUT, PATCH and DELETE, which no operation takes: it waits for the body before the
 * caller is checked, and a malformed form fails in it.
 */
@AutoConfiguration(after = WebMvcAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class FormAutoConfiguration {

    @Bean
    @ConditionalOnBean(FormContentFilter.class)
    FilterRegistrationBean<FormContentFilter> formsAreNotReadInFilters(FormContentFilter filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }
}
