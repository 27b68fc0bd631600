package io.certwatch.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.documents.ListenerRights;
import org.junit.jupiter.api.Test;

class KafkaAccessTest {

    @Test
    void givesTheServiceWhatItsListenersNeedAndNoMore() {
        assertThat(ListenerRights.declaredFor("notification-service"))
                .isEqualTo(ListenerRights.neededBy("notification-service", "io.certwatch.notification"));
    }
}
