package io.certwatch.product.sweep.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.ServiceIT;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;

class SlotListenerIT extends ServiceIT {

    @Autowired
    private KafkaListenerEndpointRegistry listeners;

    @Test
    void slotsMayTakeLongerThanOtherRecords() {
        assertThat(listeners.getListenerContainers())
                .filteredOn(container -> String.valueOf(container.getGroupId()).endsWith(".reassessment"))
                .singleElement()
                .extracting(container -> container.getContainerProperties().getKafkaConsumerProperties())
                .satisfies(properties -> {
                    assertThat(properties.getProperty(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG))
                            .isEqualTo(String.valueOf(Duration.ofHours(1).toMillis()));
                    assertThat(properties.getProperty(ConsumerConfig.MAX_POLL_RECORDS_CONFIG))
                            .isEqualTo("1");
                });
    }
}
