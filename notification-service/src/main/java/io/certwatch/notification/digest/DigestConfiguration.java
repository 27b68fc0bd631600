package io.certwatch.notification.digest;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DigestSettings.class)
class DigestConfiguration {

    @Bean
    DigestTimes digestTimes(DigestSettings settings) {
        return new DigestTimes(settings.at());
    }
}
