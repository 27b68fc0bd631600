package io.certwatch.product.profile;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProfileConfiguration {

    @Bean
    StateProfile stateProfile(CompanyProfiles profiles, ProfileChangeListener listener, Clock clock) {
        return new StateProfile(profiles, listener, clock);
    }
}
