package io.certwatch.notification.intake.kafka;

import io.certwatch.notification.alert.FollowSources;
import io.certwatch.platform.event.EventReader;
import io.certwatch.platform.trace.Traces;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class SourceListener {
    private final EventReader reader;
    private final FollowSources follow;
    private final Traces traces;

    SourceListener(EventReader reader, FollowSources follow, Traces traces) {
        this.reader = reader;
        this.follow = follow;
        this.traces = traces;
    }

    @KafkaListener(topics = "certwatch.catalogue.sources.v1")
    void on(ConsumerRecord<String, byte[]> record) {
        var event = reader.read(record);
        follow.on(event.as(SourceMessage.class).toNews(event.type()), traces.current());
    }
}
