package io.certwatch.security;

import java.net.URI;
import java.util.regex.Pattern;

/** Refuses addresses whose answers somebody on the way could replace. */
final class KeyTransport {

    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(?:\\.\\d{1,3}){3}|\\[::1]");

    private KeyTransport() {}

    /** Whether the address is of plain HTTP and leads to another machine. */
    static boolean isInsecure(String address) {
        var uri = URI.create(address);
        return "http".equalsIgnoreCase(uri.getScheme())
                && (uri.getHost() == null || !LOOPBACK.matcher(uri.getHost()).matches());
    }
}
