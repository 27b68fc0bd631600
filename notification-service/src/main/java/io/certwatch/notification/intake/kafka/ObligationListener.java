package io.certwatch.notification.intake.kafka;

import io.certwatch.notification.alert.FollowObligations;
import io.certwatch.platform.event.EventReader;
import io.certwatch.platform.trace.Traces;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class ObligationListener {
    private final EventReader reader;
    private final FollowObligations follow;
    private final Traces traces;

    ObligationListener(EventReader reader, FollowObligations follow, Traces traces) {
        this.reader = reader;
        this.follow = follow;
        this.traces = traces;
    }

    @KafkaListener(topics = "certwatch.product.obligations.v1", concurrency = "3")
    void on(ConsumerRecord<String, byte[]> record) {
        follow.on(reader.read(record).as(ObligationMessage.class).toNotice(traces.current()));
    }
}
