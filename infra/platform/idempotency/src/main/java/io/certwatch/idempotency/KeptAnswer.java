package io.certwatch.idempotency;

import java.util.Map;

/** The answer to the first request with a key. */
record KeptAnswer(int status, Map<String, String> headers, byte[] body) {}
