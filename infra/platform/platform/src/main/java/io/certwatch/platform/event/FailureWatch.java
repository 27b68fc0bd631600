package io.certwatch.platform.event;

import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.listener.BatchInterceptor;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.listener.RecordInterceptor;

/** Detects that a failed record was processed after all, or that its partition was revoked; and measures how old records are. */
final class FailureWatch
        implements RecordInterceptor<Object, Object>, BatchInterceptor<Object, Object>, ConsumerAwareRebalanceListener {

    private final FailingRecords failing;
    private final EventAges ages;

    FailureWatch(FailingRecords failing, EventAges ages) {
        this.failing = failing;
        this.ages = ages;
    }

    @Override
    public ConsumerRecord<Object, Object> intercept(
            ConsumerRecord<Object, Object> record, Consumer<Object, Object> consumer) {
        ages.record(record);
        return record;
    }

    @Override
    public void success(ConsumerRecord<Object, Object> record, Consumer<Object, Object> consumer) {
        if (!failing.isEmpty()) failing.over(List.of(new TopicPartition(record.topic(), record.partition())));
    }

    @Override
    public ConsumerRecords<Object, Object> intercept(
            ConsumerRecords<Object, Object> records, Consumer<Object, Object> consumer) {
        records.forEach(ages::record);
        return records;
    }

    @Override
    public void success(ConsumerRecords<Object, Object> records, Consumer<Object, Object> consumer) {
        failing.over(records.partitions());
    }

    @Override
    public void onPartitionsRevokedAfterCommit(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        failing.over(partitions);
    }

    @Override
    public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        failing.over(partitions);
    }
}
