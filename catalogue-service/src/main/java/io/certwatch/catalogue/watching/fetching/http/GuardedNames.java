package io.certwatch.catalogue.watching.fetching.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Stands where the client looks up whom to connect to, so that what is checked is what is connected to, and no name can mean
 * another address a moment later. A name of which even one address is forbidden is no name that we trust.
 */
record GuardedNames(Names names, AddressRules reach) implements DnsResolver {

    /** Asks the name servers. */
    interface Names {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var addresses = names.resolve(bare(host));
        for (var address : addresses) {
            if (!reach.allows(address)) throw new ForbiddenAddress(host + " is at " + address.getHostAddress() + ", which is not public");
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private static String bare(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }
}
