package io.certwatch.notification.webhook.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.certwatch.notification.webhook.ReceiverAddresses;
import io.certwatch.outbound.UnusableAddress;
import io.certwatch.outbound.http.AddressRules;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicReceiverAddressesTest {

    private final ReceiverAddresses addresses = new PublicReceiverAddresses(AddressRules.publicAnd(List.of()), false);

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "api.localhost", "[::1]", "[::ffff:10.0.0.1]", "2130706433"})
    void refusesWhatIsKnownToBePrivateInTheSameWords(String host) {
        assertThatExceptionOfType(UnusableAddress.class)
                .isThrownBy(() -> addresses.check("https://" + host + "/hook"))
                .withMessage("A webhook is called at public addresses only");
    }

    /** Otherwise the answers would tell them apart. */
    @ParameterizedTest
    @ValueSource(strings = {"db.internal", "unknown.invalid", "erp.example.com"})
    void looksNoNameUp(String host) {
        assertThat(addresses.check("https://" + host + "/hook")).isEqualTo("https://" + host + "/hook");
    }

    @Test
    void callsThisMachineWhereSettingsAllowIt() {
        var local = new PublicReceiverAddresses(AddressRules.publicAnd(List.of("127.0.0.0/8", "::1/128")), true);
        assertThat(local.check("http://localhost:9000/hook")).isEqualTo("http://localhost:9000/hook");
    }
}
