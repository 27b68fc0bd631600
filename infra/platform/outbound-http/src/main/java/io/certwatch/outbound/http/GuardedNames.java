package io.certwatch.outbound.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * The DNS resolver of the client, so that the checked address is the one that is connected to, and a second lookup cannot return
 * another one. Rejects a name if any of its addresses is forbidden.
 */
public record GuardedNames(Names names, AddressRules reach) implements DnsResolver {

    /** Queries the name servers. */
    public interface Names {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var addresses = names.resolve(bare(host));
        for (var address : addresses) {
            if (!reach.allows(address))
                throw new ForbiddenAddress(host + " is at " + address.getHostAddress() + ", which is not public");
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
