package io.certwatch.outbound.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "100.100.100.200",
                "127.0.0.1",
                "127.9.9.9",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.0.2.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.9",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "168.63.129.16",
                "::",
                "::1",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd00:ec2::254",
                "ff02::1",
                "100::1",
                "2001:db8::1",
                "2001::1",
                "3fff::1",
                "64:ff9b:1::1",
                "4000::1",
                "64:ff9b::10.0.0.1",
                "2002:7f00:1::",
                "::127.0.0.1"
            })
    void forbidsAddressesThatAreNotPublic(String address) {
        assertThat(AddressRules.publicAnd(List.of()).allows(InetAddress.ofLiteral(address)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.0.1",
                "172.32.0.1",
                "203.0.114.1",
                "223.255.255.255",
                "2400:3200::1",
                "2001:4860::8888",
                "64:ff9b::1.1.1.1",
                "2002:101:101::"
            })
    void allowsPublicAddresses(String address) {
        assertThat(AddressRules.publicAnd(List.of()).allows(InetAddress.ofLiteral(address)))
                .isTrue();
    }

    @Test
    void checksTheIpv4AddressInAnIpv6Address() throws UnknownHostException {
        var mapped = new byte[16];
        mapped[10] = mapped[11] = (byte) 0xFF;
        mapped[12] = 127;
        mapped[15] = 1;
        assertThat(AddressRules.publicAnd(List.of()).allows(InetAddress.getByAddress(mapped)))
                .isFalse();
    }

    @Test
    void allowsOnlyTheAddedNetworks() {
        var reach = AddressRules.publicAnd(List.of("10.1.0.0/16", "fd12::/16"));
        assertThat(List.of("10.1.255.1", "fd12::1")).allMatch(address -> reach.allows(InetAddress.ofLiteral(address)));
        assertThat(List.of("10.2.0.1", "fd13::1", "127.0.0.1"))
                .noneMatch(address -> reach.allows(InetAddress.ofLiteral(address)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "10.0.0.0/33", "intranet", "10.0.0.0/x", "::/129"})
    void rejectsInvalidNetworks(String cidr) {
        assertThatThrownBy(() -> AddressRules.publicAnd(List.of(cidr))).isInstanceOf(IllegalArgumentException.class);
    }
}
