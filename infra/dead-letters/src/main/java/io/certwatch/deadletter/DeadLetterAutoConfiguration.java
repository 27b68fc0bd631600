package io.certwatch.deadletter;

import io.certwatch.deadletter.kafka.KafkaLetterTopics;
import io.certwatch.deadletter.kafka.KafkaListeners;
import io.certwatch.deadletter.mongo.MongoLetterDecisions;
import io.certwatch.deadletter.web.DeadLetterController;
import io.certwatch.deadletter.web.DeadLetterOperationNames;
import io.certwatch.platform.event.DeadLetters;
import io.certwatch.platform.work.SingleInstanceLock;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Switched on in each service that has listeners, by the name of its dead letters in paths. */
@AutoConfiguration(
        afterName = {
            "io.certwatch.platform.event.EventAutoConfiguration",
            "io.certwatch.platform.mongo.DatabaseAutoConfiguration",
            "io.certwatch.platform.work.WorkAutoConfiguration",
            "io.certwatch.security.SecurityAutoConfiguration"
        })
@ConditionalOnProperty("certwatch.dead-letters.service")
@EnableConfigurationProperties(DeadLetterSettings.class)
@EnableScheduling
@Import({
    DeadLetterController.class,
    DeadLetterOperationNames.class,
    KafkaListeners.class,
    KafkaLetterTopics.class,
    MongoLetterDecisions.class,
    LetterList.class,
    WaitingLetters.class
})
class DeadLetterAutoConfiguration {

    @Bean
    DecideLetters decideLetters(
            LetterList letters,
            LetterTopics topics,
            LetterDecisions decisions,
            Listeners listeners,
            DeadLetters deadLetters,
            SingleInstanceLock lock,
            Clock clock) {
        return new DecideLetters(letters, new OriginalRecords(topics), decisions, listeners, deadLetters, lock, clock);
    }
}
