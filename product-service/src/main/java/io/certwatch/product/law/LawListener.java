package io.certwatch.product.law;

import io.certwatch.law.CurrentLaws;
import io.certwatch.law.kafka.LawMessage;
import io.certwatch.platform.event.EventReader;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class LawListener {

    private final EventReader reader;
    private final CurrentLaws laws;

    LawListener(EventReader reader, CurrentLaws laws) {
        this.reader = reader;
        this.laws = laws;
    }

    @KafkaListener(topics = LawMessage.TOPIC)
    void onLaw(ConsumerRecord<String, byte[]> record) {
        laws.keep(reader.read(record).as(LawMessage.class).toVersion());
    }
}
