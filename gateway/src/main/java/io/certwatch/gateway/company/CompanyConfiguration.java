package io.certwatch.gateway.company;

import io.certwatch.gateway.signin.OpenPaths;
import io.certwatch.security.SecuritySettings;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.HandlerExceptionResolver;

@Configuration(proxyBeanMethods = false)
@Import({CompanyDocuments.class, CompanyAdmission.class})
class CompanyConfiguration {

    /** After the limits of callers, at -90. */
    private static final int AFTER_LIMITS = -80;

    @Bean
    TokenIssuers tokenIssuers(SecuritySettings settings, @Value("${certwatch.api-keys.issuer}") String gateway) {
        return new TokenIssuers(settings, gateway);
    }

    /** Pages stay open: a person whose company is unknown can at least sign out. */
    @Bean
    FilterRegistrationBean<AdmissionFilter> admitCompanies(
            CompanyAdmission admission,
            OpenPaths open,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        var registration = new FilterRegistrationBean<>(new AdmissionFilter(admission, open, problems));
        registration.setOrder(AFTER_LIMITS);
        registration.addUrlPatterns("/api/*");
        return registration;
    }
}
