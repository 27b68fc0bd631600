package io.certwatch.product.checklist.kafka;

import io.certwatch.platform.event.EventReader;
import io.certwatch.product.checklist.FollowTemplates;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class TemplatesListener {

    static final String TEMPLATES = "certwatch.catalogue.templates.v1";

    private final EventReader reader;
    private final FollowTemplates follow;

    TemplatesListener(EventReader reader, FollowTemplates follow) {
        this.reader = reader;
        this.follow = follow;
    }

    @KafkaListener(topics = TEMPLATES)
    void onTemplate(ConsumerRecord<String, byte[]> record) {
        follow.follow(reader.read(record).as(TemplateMessage.class).toTemplate());
    }
}
