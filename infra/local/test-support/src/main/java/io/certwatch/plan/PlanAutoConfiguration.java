package io.certwatch.plan;

import com.mongodb.client.MongoClient;
import io.certwatch.backing.BackingServices;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/** Records the queries of each service under test: in the profile {@code real-mongodb} always, else for tests that ask for it. */
@AutoConfiguration
@ConditionalOnClass({MongoClient.class, MongoClientSettingsBuilderCustomizer.class})
class PlanAutoConfiguration {
    @Bean
    SentQueries sentQueries() {
        var queries = new SentQueries();
        if (BackingServices.requiresRealMongo()) queries.record();
        return queries;
    }

    @Bean
    MongoClientSettingsBuilderCustomizer recordedQueries(SentQueries queries) {
        return settings -> settings.addCommandListener(queries);
    }
}
