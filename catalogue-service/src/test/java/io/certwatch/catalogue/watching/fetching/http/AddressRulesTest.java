package io.certwatch.catalogue.watching.fetching.http;

import static io.certwatch.catalogue.watching.fetching.http.Expect.fetched;
import static io.certwatch.catalogue.watching.fetching.http.Expect.refused;
import static io.certwatch.catalogue.watching.fetching.http.MisbehavingServer.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.certwatch.catalogue.watching.fetching.Fetch.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
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

    @ParameterizedTest
    @ValueSource(strings = {"lists.test", "127.0.0.1", "2130706433", "[::1]", "[::ffff:127.0.0.1]", "localhost"})
    void forbidsEveryNameOfThisMachine(String host) throws IOException {
        try (var server = MisbehavingServer.start().on("/", says("200 OK\nContent-Length: 1", "x"))) {
            var fetcher = new TestFetcher()
                    .hosts(host + ":*")
                    .networks()
                    .names(name ->
                            name.endsWith(".test") ? TestFetcher.thisMachine(name) : InetAddress.getAllByName(name));
            refused(fetcher.fetch(server.at(host, "/")), Refusal.PRIVATE_ADDRESS);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void forbidsANameWithOneForbiddenAddress() throws IOException {
        var fetcher = new TestFetcher().networks().names(_ ->
                new InetAddress[] {InetAddress.ofLiteral("1.1.1.1"), InetAddress.getLoopbackAddress()});
        refused(fetcher.fetch("http://lists.test:9/"), Refusal.PRIVATE_ADDRESS);
    }

    /** A second lookup could return a public address for the check and this machine for the connection. */
    @Test
    void connectsToTheCheckedAddress() throws IOException {
        try (var server = MisbehavingServer.start().on("/", says("200 OK\nContent-Length: 1", "x"))) {
            var asked = new AtomicInteger();
            GuardedNames.Names rebinding = _ -> new InetAddress[] {
                asked.getAndIncrement() == 0 ? InetAddress.getLoopbackAddress() : InetAddress.ofLiteral("1.1.1.1")
            };
            fetched(new TestFetcher().names(rebinding).fetch(server.at("lists.test", "/")))
                    .close();
            assertThat(asked).hasValue(1);
        }
    }
}
