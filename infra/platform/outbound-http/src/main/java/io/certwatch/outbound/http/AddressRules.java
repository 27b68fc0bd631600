package io.certwatch.outbound.http;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressNetwork.IPAddressGenerator;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Allows connections to public addresses and to those added in the settings. Special addresses are those of the IANA IPv4 and
 * IPv6 Special-Purpose Address Registries (RFC 6890 and its successors).
 */
public record AddressRules(List<IPAddress> added) {

    /** The library would read an empty text as this machine. */
    private static final IPAddressStringParameters NETWORKS = new IPAddressStringParameters.Builder()
            .allowEmpty(false)
            .allowAll(false)
            .toParams();

    private static final List<IPAddress> SPECIAL = networks(
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
    private static final IPAddress GLOBAL_UNICAST = network("2000::/3");

    public static AddressRules publicAnd(List<String> networks) {
        return new AddressRules(networks(networks.toArray(String[]::new)));
    }

    public boolean allows(InetAddress address) {
        var asked = new IPAddressGenerator().from(address.getAddress());
        return isIn(added, asked) || isPublic(asked);
    }

    /** Of a NAT64 or 6to4 address, the IPv4 address in it is checked. */
    private static boolean isPublic(IPAddress address) {
        if (address.isIPv4()) return !isIn(SPECIAL, address);
        var ipv6 = address.toIPv6();
        if (ipv6.isWellKnownIPv4Translatable()) return isPublic(ipv6.getEmbeddedIPv4Address());
        if (ipv6.is6To4()) return isPublic(ipv6.get6To4IPv4Address());
        return GLOBAL_UNICAST.contains(ipv6) && !isIn(SPECIAL, ipv6);
    }

    private static boolean isIn(List<IPAddress> networks, IPAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }

    private static List<IPAddress> networks(String... cidrs) {
        return Stream.of(cidrs).map(AddressRules::network).toList();
    }

    /** {@code 10.0.0.0/8}, {@code fc00::/7} or a single address. */
    private static IPAddress network(String cidr) {
        try {
            return new IPAddressString(cidr, NETWORKS).toAddress().toPrefixBlock();
        } catch (AddressStringException invalid) {
            throw new IllegalArgumentException(cidr + " is no network", invalid);
        }
    }
}
