package io.certwatch.notification.intake.kafka;

import io.certwatch.notification.alert.FollowRuns;
import io.certwatch.platform.event.EventReader;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class ImportListener {
    private final EventReader reader;
    private final FollowRuns follow;

    ImportListener(EventReader reader, FollowRuns follow) {
        this.reader = reader;
        this.follow = follow;
    }

    @KafkaListener(topics = "certwatch.product.imports.v1")
    void on(ConsumerRecord<String, byte[]> record) {
        follow.on(reader.read(record).as(ImportMessage.class).toRun());
    }
}
