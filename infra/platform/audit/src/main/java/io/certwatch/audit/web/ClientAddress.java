package io.certwatch.audit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * Finds the address of the client. Each proxy appends the address of its peer to {@code X-Forwarded-For}, so the header
 * is read from its end, and only as far as trusted proxies wrote it.
 */
final class ClientAddress {

    private static final String HEADER = "X-Forwarded-For";

    private final List<IpAddressMatcher> trusted;

    /** @param proxies addresses or networks such as {@code 10.1.0.0/16} */
    ClientAddress(List<String> proxies) {
        trusted = proxies.stream().map(IpAddressMatcher::new).toList();
    }

    String of(HttpServletRequest request) {
        var address = request.getRemoteAddr();
        for (var hop : hops(request).reversed()) {
            var before = isTrusted(address) ? address(hop) : null;
            if (before == null) return address;
            address = before;
        }
        return address;
    }

    private boolean isTrusted(String address) {
        return trusted.stream().anyMatch(proxy -> proxy.matches(address));
    }

    private static List<String> hops(HttpServletRequest request) {
        return Collections.list(request.getHeaders(HEADER)).stream()
                .flatMap(line -> Stream.of(line.split(",")))
                .toList();
    }

    private static @Nullable String address(String hop) {
        try {
            return InetAddress.ofLiteral(hop.strip()).getHostAddress();
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }
}
