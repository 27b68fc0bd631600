package io.certwatch.contract;

import org.jspecify.annotations.Nullable;

/**
 * The answer of a service to a request.
 *
 * @param path      path of the request, encoded as sent
 * @param mediaType value of the Content-Type header
 * @param body      the JSON body; null for other media types, empty without a body
 */
record ServiceAnswer(
        String method, String path, int status, @Nullable String mediaType, byte @Nullable [] body) {

    boolean isError() {
        return status >= 400;
    }

    boolean isEmpty() {
        return body != null && body.length == 0;
    }
}
