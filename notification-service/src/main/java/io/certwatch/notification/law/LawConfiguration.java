package io.certwatch.notification.law;

import com.mongodb.client.MongoDatabase;
import io.certwatch.law.CurrentLaws;
import io.certwatch.law.mongo.MongoLaws;
import io.certwatch.notification.timing.WakeupScheduler;
import io.certwatch.notification.timing.Wakeups;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.validation.annotation.Validated;

@Configuration(proxyBeanMethods = false)
@Import({NoticesOfWithdrawnLaws.class, TellTeamsOfLaw.class})
@EnableConfigurationProperties(LawConfiguration.LawSettings.class)
class LawConfiguration {

    /** @param sweep interval of checks for news of the law to tell, such as a version that comes into force */
    @Validated
    @ConfigurationProperties("notification.law")
    record LawSettings(@NotNull @DefaultValue("1m") Duration sweep) {}

    @Bean
    CurrentLaws currentLaws(MongoDatabase database) {
        return new CurrentLaws(new MongoLaws(database));
    }

    @Bean
    WakeupScheduler lawWakeups(LawSettings settings, Clock clock, TellTeamsOfLaw tellTeams) {
        return new WakeupScheduler("law", settings.sweep(), clock, tellTeams::tellDue);
    }

    @Bean
    FollowLaws followLaws(CurrentLaws laws, @Qualifier("lawWakeups") Wakeups wakeups) {
        return new FollowLaws(laws, wakeups);
    }
}
