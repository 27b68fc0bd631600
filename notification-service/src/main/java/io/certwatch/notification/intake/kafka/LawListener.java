package io.certwatch.notification.intake.kafka;

import io.certwatch.law.kafka.LawMessage;
import io.certwatch.notification.law.FollowLaws;
import io.certwatch.platform.event.DeadLetters;
import io.certwatch.platform.event.EventReader;
import io.certwatch.platform.event.UnreadableEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Reads versions of the law. What cannot be read is put aside by product-service, which reads it in the same way. */
@Component
class LawListener {
    private static final Logger LOG = LoggerFactory.getLogger(LawListener.class);

    private final EventReader reader;
    private final FollowLaws laws;

    LawListener(EventReader reader, FollowLaws laws) {
        this.reader = reader;
        this.laws = laws;
    }

    @KafkaListener(topics = LawMessage.TOPIC, info = DeadLetters.LEFT_TO_OTHERS)
    void onLaw(ConsumerRecord<String, byte[]> record) {
        try {
            laws.on(reader.read(record).as(LawMessage.class).toVersion());
        } catch (UnreadableEvent unreadable) {
            LOG.warn("Left out a version of the law: {}", unreadable.getMessage());
        }
    }
}
