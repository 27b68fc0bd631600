package io.certwatch.contract;

import org.jspecify.annotations.Nullable;

/**
 * What a service answered to a request.
 *
 * @param path      of the request, encoded as it was sent
 * @param mediaType as the header says it
 * @param body      of JSON; null of any other media type, empty without a body
 */
record ServiceAnswer(String method, String path, int status, @Nullable String mediaType, byte @Nullable [] body) {

    boolean isError() {
        return status >= 400;
    }

    boolean isEmpty() {
        return body != null && body.length == 0;
    }
}
