package io.certwatch.notification.law;

import com.mongodb.client.MongoDatabase;
import io.certwatch.law.CurrentLaws;
import io.certwatch.law.mongo.MongoLaws;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LawConfiguration {

    @Bean
    CurrentLaws currentLaws(MongoDatabase database) {
        return new CurrentLaws(new MongoLaws(database));
    }

    @Bean
    FollowLaws followLaws(CurrentLaws laws) {
        return new FollowLaws(laws);
    }
}
