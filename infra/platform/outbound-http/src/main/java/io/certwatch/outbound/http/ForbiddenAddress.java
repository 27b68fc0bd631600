package io.certwatch.outbound.http;

import java.net.UnknownHostException;

/** The host name resolves to an address to which connections are forbidden. */
public final class ForbiddenAddress extends UnknownHostException {

    ForbiddenAddress(String message) {
        super(message);
    }
}
