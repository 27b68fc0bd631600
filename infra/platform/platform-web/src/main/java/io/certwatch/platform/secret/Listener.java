package io.certwatch.platform.secret;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** Where a service listens. */
public final class Listener {

    private Listener() {}

    /** @param address without one, a service listens on all addresses */
    public static boolean isLoopback(@Nullable String address) {
        if (address == null || address.isBlank()) return false;
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
