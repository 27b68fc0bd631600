package io.certwatch.catalogue.watching.fetching.http;

import java.net.InetAddress;
import java.util.Arrays;

/** A block of addresses with a common prefix. An IPv4-mapped IPv6 address is treated as the IPv4 address. */
record Network(byte[] prefix, int bits) {

    private static final int MAPPED = 12;

    /** {@code 10.0.0.0/8}, {@code fc00::/7} or a single address. */
    static Network of(String cidr) {
        int slash = cidr.indexOf('/');
        var prefix = plain(InetAddress.ofLiteral(slash < 0 ? cidr : cidr.substring(0, slash)));
        int bits = slash < 0 ? prefix.length * 8 : Integer.parseInt(cidr.substring(slash + 1));
        if (bits < 0 || bits > prefix.length * 8) throw new IllegalArgumentException(cidr + " has no such prefix");
        return new Network(prefix, bits);
    }

    boolean holds(byte[] address) {
        if (address.length != prefix.length) return false;
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % 8;
            if ((address[bit / 8] & mask) != (prefix[bit / 8] & mask)) return false;
        }
        return true;
    }

    static byte[] plain(InetAddress address) {
        var bytes = address.getAddress();
        boolean mapped = bytes.length == 16
                && bytes[10] == -1
                && bytes[11] == -1
                && Arrays.equals(bytes, 0, 10, new byte[10], 0, 10);
        return mapped ? Arrays.copyOfRange(bytes, MAPPED, 16) : bytes;
    }
}
