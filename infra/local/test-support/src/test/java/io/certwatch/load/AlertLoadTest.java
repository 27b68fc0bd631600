package io.certwatch.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class AlertLoadTest {

    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer());

    @Test
    void failsIfAnEventIsNotStored() {
        try (var load = new AlertLoad(producer, "demo", 2)) {
            load.open(0);
            producer.completeNext();
            producer.errorNext(new RecordTooLargeException("too large"));
            assertThatIllegalStateException()
                    .isThrownBy(load::flush)
                    .havingCause()
                    .withMessage("too large");
        }
    }

    @Test
    void waitsForAllEvents() {
        try (var load = new AlertLoad(producer, "demo", 2)) {
            load.open(0);
            load.complete(0);
            load.flush();
            assertThat(producer.history()).hasSize(3);
        }
    }
}
