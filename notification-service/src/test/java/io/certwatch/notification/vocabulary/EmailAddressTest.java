package io.certwatch.notification.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "jane@vendor.example, jane@vendor.example",
                "Jane.Roe+certs@mail.Vendor.example, Jane.Roe+certs@mail.Vendor.example",
                "o'brien@vendor.example, o'brien@vendor.example",
        "li@例子.中国, li@xn--fsqu00a.xn--fiqs8s", "a@1.example, a@1.example", "a_b-c@x-y.example, a_b-c@x-y.example"
    })
    void acceptsDeliverableAddresses(String written, String address) {
        assertThat(EmailAddress.read(written).value()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jane",
                "@vendor.example",
                "jane@",
                "jane@localhost",
                "jane@vendor",
                "jane@vendor.",
                "jane@.example",
                "jane@vendor..example",
                "jane@-vendor.example",
                "jane@vendor-.example",
                "jane@vendor.example.",
                "jane@vendor_x.example",
                "jane@127.0.0.1",
                "jane@[127.0.0.1]",
                "jane@vendor.invalid",
                "jane@x.localhost",
                "jane@printer.local",
                "jane..roe@vendor.example",
                ".jane@vendor.example",
                "jane.@vendor.example",
                "jane roe@vendor.example",
                "\"jane roe\"@vendor.example",
                "王@vendor.example",
                "Jane <jane@vendor.example>",
                "jane@vendor.example, li@vendor.example",
                "jane@roe@vendor.example",
                "jane@vendor.e",
                "jane@vendor.123",
                "jane@ven dor.example"
            })
    void rejectsUndeliverableAddresses(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> EmailAddress.read(written));
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 250})
    void rejectsLongLocalParts(int length) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EmailAddress.read("x".repeat(length) + "@vendor.example"));
    }
}
