package io.certwatch.catalogue.watching.fetching.http;

import io.certwatch.catalogue.watching.fetching.Fetch;

/** What one request came to. */
sealed interface HttpAnswer {

    /** Nothing more is to be asked. */
    record Final(Fetch fetch) implements HttpAnswer {}

    /** The server names another place, as it wrote it. */
    record Redirect(String location) implements HttpAnswer {}
}
