package io.certwatch.product.law;

import com.mongodb.client.MongoDatabase;
import io.certwatch.law.CurrentLaws;
import io.certwatch.law.mongo.MongoLaws;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import(LegalCitations.class)
class LawConfiguration {

    @Bean
    CurrentLaws currentLaws(MongoDatabase database) {
        return new CurrentLaws(new MongoLaws(database));
    }
}
