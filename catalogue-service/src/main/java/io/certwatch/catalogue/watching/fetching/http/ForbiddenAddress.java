package io.certwatch.catalogue.watching.fetching.http;

import java.net.UnknownHostException;

/** The host name resolves to an address to which connections are forbidden. */
final class ForbiddenAddress extends UnknownHostException {

    ForbiddenAddress(String message) {
        super(message);
    }
}
