package io.certwatch.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.MongoTimeoutException;
import java.io.IOException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class PassingFailureTest {

    @Test
    void includesUnreachableDatabaseAndBroker() {
        assertThat(PassingFailure.in(new IllegalStateException(new MongoTimeoutException("away"))))
                .isTrue();
        assertThat(PassingFailure.in(new TimeoutException("away"))).isTrue();
    }

    @Test
    void excludesFaultsOfTheRecordOrTheCode() {
        assertThat(PassingFailure.in(new IllegalStateException("defect"))).isFalse();
        assertThat(PassingFailure.in(new MongoException(11000, "duplicate"))).isFalse();
        assertThat(PassingFailure.in(new RecordTooLargeException())).isFalse();
        assertThat(PassingFailure.in(new IOException())).isFalse();
    }
}
