package io.certwatch.catalogue.watching.fetching.http;

import java.net.UnknownHostException;

/** The name leads to a place that may not be connected to. */
final class ForbiddenAddress extends UnknownHostException {

    ForbiddenAddress(String message) {
        super(message);
    }
}
