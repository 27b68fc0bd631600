package io.certwatch.product.law;

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
    LegalCitations legalCitations(CurrentLaws laws) {
        return new LegalCitations(laws::get);
    }
}
