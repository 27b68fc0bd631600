package io.certwatch.platform.secret;

import org.jspecify.annotations.Nullable;

/** A demo secret in a service that can be reached from beyond loopback. The message names the setting and never the value. */
final class DemoSecret extends RuntimeException {

    DemoSecret(String setting, @Nullable String address) {
        super("The setting " + setting
                + " has a secret that everybody knows, and this service can be reached from other machines: "
                + (address == null ? "server.address is not set" : "server.address is " + address) + ".");
    }
}
