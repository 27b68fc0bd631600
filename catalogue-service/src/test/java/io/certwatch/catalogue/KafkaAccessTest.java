package io.certwatch.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.documents.ListenerRights;
import org.junit.jupiter.api.Test;

class KafkaAccessTest {

    @Test
    void givesTheServiceWhatItsListenersNeedAndNoMore() {
        assertThat(ListenerRights.declaredFor("catalogue-service"))
                .isEqualTo(ListenerRights.neededBy("catalogue-service", "io.certwatch.catalogue"));
    }
}
