package io.certwatch.deadletter;

import io.certwatch.deadletter.kafka.KafkaLetterTopics;
import io.certwatch.deadletter.kafka.KafkaListeners;
import io.certwatch.deadletter.mongo.MongoLetterDecisions;
import io.certwatch.deadletter.web.DeadLetterController;
import io.certwatch.deadletter.web.DeadLetterOperationNames;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
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
    DecideLetters.class,
    DeadLetterController.class,
    DeadLetterOperationNames.class,
    KafkaListeners.class,
    KafkaLetterTopics.class,
    MongoLetterDecisions.class,
    LetterList.class,
    ReplayLetters.class,
    WaitingLetters.class
})
class DeadLetterAutoConfiguration {}
