package io.certwatch.gateway.limit;

import io.github.bucket4j.TimeMeter;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.HandlerExceptionResolver;

@Configuration(proxyBeanMethods = false)
@Import({Limits.class, LimitMetrics.class})
class LimitConfiguration {

    /** Before Spring Security, at -100, and after the filters that reject malformed requests. */
    private static final int BEFORE_SECURITY = -200;

    private static final int AFTER_SECURITY = -90;

    @Bean
    @ConditionalOnMissingBean
    TimeMeter timeMeter() {
        return TimeMeter.SYSTEM_NANOTIME;
    }

    @Bean
    FilterRegistrationBean<AddressLimitFilter> addressLimit(
            Limits limits,
            LimitMetrics metrics,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        var registration = new FilterRegistrationBean<>(new AddressLimitFilter(limits, metrics, problems));
        registration.setOrder(BEFORE_SECURITY);
        return registration;
    }

    @Bean
    FilterRegistrationBean<CallerLimitFilter> callerLimit(
            Limits limits,
            LimitMetrics metrics,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        var registration = new FilterRegistrationBean<>(new CallerLimitFilter(limits, metrics, problems));
        registration.setOrder(AFTER_SECURITY);
        return registration;
    }

    @Bean
    Uploads uploads(LimitSettings settings) {
        return new Uploads(settings.uploadsPerCompany());
    }
}
