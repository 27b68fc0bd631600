package io.certwatch.catalogue.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"示例-2024-0017", "粤/2024 (17)", "..", "a%2Fb", "~abc", "imports", "A;b?c#d\\e", "CCRC-2024.1"})
    void restoresEveryNumber(String number) {
        var address = CertificateAddress.of(number);

        assertThat(address).matches("[A-Za-z0-9~%._-]+").doesNotContain("%2F", "%5C");
        assertThat(CertificateAddress.number(URLDecoder.decode(address, StandardCharsets.UTF_8)))
                .isEqualTo(number);
    }

    @Test
    void readsInvalidBase64AsANumber() {
        assertThat(CertificateAddress.number("~?")).isEqualTo("~?");
    }
}
