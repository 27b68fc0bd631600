package io.certwatch.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.documents.ListenerRights;
import org.junit.jupiter.api.Test;

class KafkaAccessTest {

    @Test
    void givesTheServiceWhatItsListenersNeedAndNoMore() {
        assertThat(ListenerRights.declaredFor("product-service"))
                .isEqualTo(ListenerRights.neededBy("product-service", "io.certwatch.product"));
    }
}
