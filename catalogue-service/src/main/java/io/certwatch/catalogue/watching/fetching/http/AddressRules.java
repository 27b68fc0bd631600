package io.certwatch.catalogue.watching.fetching.http;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Allows connections to public addresses and to those added in the settings. Special addresses are those of the IANA IPv4 and
 * IPv6 Special-Purpose Address Registries (RFC 6890 and its successors).
 */
record AddressRules(List<Network> added) {

    private static final List<Network> SPECIAL = networks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3",
            "168.63.129.16", // public by its number, but inside of Azure the host of the machine
            "2001::/23",
            "2001:db8::/32",
            "3fff::/20");

    /** All other IPv6 addresses are local in some way, or not assigned. */
    private static final Network GLOBAL_UNICAST = Network.of("2000::/3");

    /** Prefixes of IPv6 addresses that embed an IPv4 address at this byte, which is checked instead: NAT64 and 6to4. */
    private static final Network NAT64 = Network.of("64:ff9b::/96");

    private static final Network SIX_TO_FOUR = Network.of("2002::/16");

    static AddressRules publicAnd(List<String> networks) {
        return new AddressRules(networks(networks.toArray(String[]::new)));
    }

    boolean allows(InetAddress address) {
        var bytes = Network.plain(address);
        return added.stream().anyMatch(network -> network.holds(bytes)) || isPublic(bytes);
    }

    private static boolean isPublic(byte[] address) {
        if (NAT64.holds(address)) return isPublic(Arrays.copyOfRange(address, 12, 16));
        if (SIX_TO_FOUR.holds(address)) return isPublic(Arrays.copyOfRange(address, 2, 6));
        if (address.length == 16 && !GLOBAL_UNICAST.holds(address)) return false;
        return SPECIAL.stream().noneMatch(network -> network.holds(address));
    }

    private static List<Network> networks(String... cidrs) {
        return Stream.of(cidrs).map(Network::of).toList();
    }
}
