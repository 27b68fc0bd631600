package io.certwatch.gateway.access;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import jakarta.servlet.http.HttpServletRequest;

/** The address of a client as limits count it: IPv4 alone, IPv6 by /64, the block that one client gets (RFC 6177). */
public final class ClientNetwork {

    private static final int IPV6_PREFIX = 64;

    private ClientNetwork() {}

    public static String of(HttpServletRequest request) {
        return of(request.getRemoteAddr());
    }

    static String of(String address) {
        IPAddress parsed = new IPAddressString(address).getAddress();
        if (parsed == null) return address;
        if (parsed.isIPv4Convertible()) return parsed.toIPv4().toCanonicalString();
        return parsed.toIPv6()
                .removeZone()
                .setPrefixLength(IPV6_PREFIX)
                .toPrefixBlock()
                .toCanonicalString();
    }
}
