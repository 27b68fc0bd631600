package io.certwatch.gateway.limit;

import io.github.bucket4j.TimeMeter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import({Limits.class, LimitMetrics.class, Uploads.class})
class LimitConfiguration {

    @Bean
    @ConditionalOnMissingBean
    TimeMeter timeMeter() {
        return TimeMeter.SYSTEM_NANOTIME;
    }
}
