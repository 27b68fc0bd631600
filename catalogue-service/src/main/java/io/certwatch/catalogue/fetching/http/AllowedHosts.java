package io.certwatch.catalogue.fetching.http;

import java.net.URI;
import java.util.List;
import java.util.Locale;

/** Hosts that may be fetched. An entry is a host or {@code *.suffix}; without {@code :port} the default port applies, with {@code :*} any. */
record AllowedHosts(List<AllowedHost> entries) {

    static AllowedHosts of(List<String> entries) {
        return new AllowedHosts(entries.stream().map(AllowedHost::of).toList());
    }

    boolean allow(URI address) {
        return entries.stream().anyMatch(entry -> entry.allows(address));
    }

    /** The host as shown to users and in metrics, with the port unless it is the default. */
    static String name(URI address) {
        return usualPort(address) ? address.getHost() : address.getHost() + ":" + address.getPort();
    }

    private static boolean usualPort(URI address) {
        return address.getPort() < 0
                || address.getPort() == (address.getScheme().equals("https") ? 443 : 80);
    }

    record AllowedHost(String host, String port) {

        private static final String ANY = "*";

        private static AllowedHost of(String written) {
            var entry = written.strip().toLowerCase(Locale.ROOT);
            int colon = entry.lastIndexOf(':');
            boolean port = colon > entry.lastIndexOf(']');
            var host = port ? entry.substring(0, colon) : entry;
            var bare = host.startsWith("*.") ? host.substring(2) : host;
            var number = port ? entry.substring(colon + 1) : "";
            if (bare.isEmpty() || bare.contains("*") || bare.contains("/") || !number.matches("\\*|\\d*")) {
                throw new IllegalArgumentException("an allowed host must be a name or *.suffix: '" + written + "'");
            }
            return new AllowedHost(host, number);
        }

        private boolean allows(URI address) {
            return names(address.getHost())
                    && (port.equals(ANY)
                            || (port.isEmpty()
                                    ? usualPort(address)
                                    : port.equals(Integer.toString(address.getPort()))));
        }

        /** {@code *.suffix} matches subdomains but not the domain itself. */
        private boolean names(String asked) {
            return host.startsWith("*.")
                    ? asked.endsWith(host.substring(1)) && asked.length() >= host.length()
                    : asked.equals(host);
        }
    }
}
