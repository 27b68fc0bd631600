package io.certwatch.notification.webhook.robot;

import java.net.URI;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The address of a robot as it is shown: without the provider's key, which is in the query or in the last part of the path. */
public final class RobotAddress {

    private static final String HIDDEN = "…";
    private static final int SHOWN = 4;

    private RobotAddress() {}

    /** Two robots of one provider are told apart by the first characters of their keys. */
    public static String hide(String address) {
        var uri = URI.create(address);
        var server = uri.getScheme() + "://" + uri.getRawAuthority();
        var query = uri.getRawQuery();
        return query == null
                ? server + hideLastPart(uri.getRawPath())
                : server + uri.getRawPath() + "?" + hideValues(query);
    }

    private static String hideValues(String query) {
        return Arrays.stream(query.split("&"))
                .map(part -> part.contains("=")
                        ? part.substring(0, part.indexOf('=') + 1) + shorten(part.substring(part.indexOf('=') + 1))
                        : shorten(part))
                .collect(Collectors.joining("&"));
    }

    private static String hideLastPart(@Nullable String path) {
        if (path == null) return "";
        var last = path.lastIndexOf('/') + 1;
        return path.substring(0, last) + shorten(path.substring(last));
    }

    private static String shorten(String key) {
        return key.length() <= 2 * SHOWN ? HIDDEN : key.substring(0, SHOWN) + HIDDEN;
    }
}
