package io.certwatch.catalogue.watching.fetching.http;

import io.certwatch.catalogue.watching.fetching.Fetch;

/** The result of one request. */
sealed interface HttpAnswer {

    /** No further request is needed. */
    record Final(Fetch fetch) implements HttpAnswer {}

    /** A redirect, with the location as the server sent it. */
    record Redirect(String location) implements HttpAnswer {}
}
