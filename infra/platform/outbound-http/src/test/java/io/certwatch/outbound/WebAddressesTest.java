package io.certwatch.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebAddressesTest {
    private static final URI FROM = URI.create("https://example.org/a/b");

    @ParameterizedTest
    @CsvSource({
        "https://other.example/x, https://other.example/x",
        "/c,                      https://example.org/c",
        "c d,                     https://example.org/a/c%20d",
        "//OTHER.example.,        https://other.example/",
        "HTTP://other.example#f,  http://other.example/"
    })
    void resolvesALocation(String location, String address) {
        assertThat(WebAddresses.resolveRedirect(FROM, location)).hasToString(address);
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://other.example/x,     begins with https or http",
        "https://a:b@other.example, may not carry",
        "https://%zz/,              not an address",
        "https:///x,                host"
    })
    void refusesOtherLocations(String location, String reason) {
        assertThatThrownBy(() -> WebAddresses.resolveRedirect(FROM, location))
                .isInstanceOf(UnusableAddress.class)
                .hasMessageContaining(reason);
    }

    @Test
    void staysAtTheAddressForAnEmptyLocation() {
        assertThat(WebAddresses.resolveRedirect(FROM, " ").getHost()).isEqualTo("example.org");
    }
}
