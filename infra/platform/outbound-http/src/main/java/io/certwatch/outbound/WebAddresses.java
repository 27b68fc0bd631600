package io.certwatch.outbound;

import io.certwatch.platform.text.PlatformText;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Normalizes web addresses, so that requests, comparisons and rules use the same form. */
public final class WebAddresses {

    private WebAddresses() {}

    public static URI parse(String text) {
        try {
            return plain(new URI(text.replace(" ", "%20")));
        } catch (URISyntaxException broken) {
            throw new UnusableAddress(PlatformText.of("address.no-web-address", broken.getReason()));
        }
    }

    public static URI plain(URI uri) {
        var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https"))
            throw new UnusableAddress(PlatformText.of("address.scheme"));
        var authority = authority(uri);
        if (authority.contains("@")) throw new UnusableAddress(PlatformText.of("address.user"));
        var written = uri.toASCIIString();
        var rest =
                written.substring(written.indexOf("//") + 2 + rawAuthority(uri).length());
        int fragment = rest.indexOf('#');
        var path = fragment < 0 ? rest : rest.substring(0, fragment);
        return withHost(scheme, authority, path.startsWith("/") ? path : "/" + path);
    }

    /** The address to which a redirect leads: {@code location} as in the header of the answer (RFC 9110, 10.2.2). */
    public static URI resolveRedirect(URI from, String location) {
        try {
            return plain(from.resolve(location.strip().replace(" ", "%20")));
        } catch (UnusableAddress unusable) {
            throw unusable;
        } catch (IllegalArgumentException broken) {
            throw new UnusableAddress(PlatformText.of("address.no-address"));
        }
    }

    private static URI withHost(String scheme, String authority, String path) {
        try {
            var plain = new URI(scheme + "://" + ascii(authority) + path).parseServerAuthority();
            if (plain.getHost() == null || plain.getPort() == 0 || plain.getPort() > 0xFFFF)
                throw new UnusableAddress(PlatformText.of("address.unusable-host"));
            return plain;
        } catch (URISyntaxException | IllegalArgumentException broken) {
            throw new UnusableAddress(PlatformText.of("address.unusable-host"));
        }
    }

    /** The host in ASCII, without a trailing dot and without the default port. */
    private static String ascii(String authority) {
        int colon = authority.lastIndexOf(':');
        boolean port = colon > authority.lastIndexOf(']');
        var host = port ? authority.substring(0, colon) : authority;
        if (host.startsWith("[")) return authority.toLowerCase(Locale.ROOT);
        var name = IDN.toASCII(host.endsWith(".") ? host.substring(0, host.length() - 1) : host)
                .toLowerCase(Locale.ROOT);
        return port ? name + authority.substring(colon) : name;
    }

    private static String authority(URI uri) {
        var authority = uri.getAuthority();
        if (authority == null || authority.isBlank()) throw new UnusableAddress(PlatformText.of("address.no-host"));
        return authority;
    }

    private static String rawAuthority(URI uri) {
        @Nullable String raw = URI.create(uri.toASCIIString()).getRawAuthority();
        return raw == null ? "" : raw;
    }
}
