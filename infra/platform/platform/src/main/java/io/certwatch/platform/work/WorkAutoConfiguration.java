package io.certwatch.platform.work;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

@AutoConfiguration
class WorkAutoConfiguration {

    private static final Duration LEASE = Duration.ofSeconds(30);

    @Bean
    @Lazy
    LeasedLock singleInstanceLock(MongoDatabase database) {
        return new LeasedLock(database, LEASE);
    }
}
