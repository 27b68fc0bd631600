package io.certwatch.catalogue.watching.fetching.http;

import java.net.URI;
import java.util.List;
import java.util.Locale;

/** Which hosts may be asked. An entry is a host or {@code *.suffix}; without {@code :port} it means the usual port of the scheme, with {@code :*} any. */
record AllowedHosts(List<Entry> entries) {

    static AllowedHosts of(List<String> entries) {
        return new AllowedHosts(entries.stream().map(Entry::of).toList());
    }

    boolean allow(URI address) {
        return entries.stream().anyMatch(entry -> entry.allows(address));
    }

    /** How we name a host to people and in meters: with the port only where it is not the usual one. */
    static String name(URI address) {
        return usualPort(address) ? address.getHost() : address.getHost() + ":" + address.getPort();
    }

    private static boolean usualPort(URI address) {
        return address.getPort() < 0 || address.getPort() == (address.getScheme().equals("https") ? 443 : 80);
    }

    record Entry(String host, String port) {

        private static final String ANY = "*";

        private static Entry of(String written) {
            var entry = written.strip().toLowerCase(Locale.ROOT);
            int colon = entry.lastIndexOf(':');
            boolean port = colon > entry.lastIndexOf(']') ;
            var host = port ? entry.substring(0, colon) : entry;
            var bare = host.startsWith("*.") ? host.substring(2) : host;
            var number = port ? entry.substring(colon + 1) : "";
            if (bare.isEmpty() || bare.contains("*") || bare.contains("/") || !number.matches("\\*|\\d*")) {
                throw new IllegalArgumentException("a host that may be asked is a name or *.suffix, unlike '" + written + "'");
            }
            return new Entry(host, number);
        }

        private boolean allows(URI address) {
            return names(address.getHost()) && (port.equals(ANY) || (port.isEmpty() ? usualPort(address) : port.equals(Integer.toString(address.getPort()))));
        }

        /** A suffix means what lies below it, and not itself. */
        private boolean names(String asked) {
            return host.startsWith("*.") ? asked.endsWith(host.substring(1)) && asked.length() >= host.length() : asked.equals(host);
        }
    }
}
