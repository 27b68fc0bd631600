package io.certwatch.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.delivery.DeliveryOutcome.AddressRefused;
import org.junit.jupiter.api.Test;

class DeliveryOutcomeTest {

    @Test
    void hidesTheAddressesThatAServerRepeats() {
        var refused = new AddressRefused("550 5.1.1 <wang@cisco.example>: no such user; ask postmaster@cisco.example");

        assertThat(refused.withoutAddresses())
                .isEqualTo("AddressRefused: 550 5.1.1 <(address)>: no such user; ask (address)");
    }
}
