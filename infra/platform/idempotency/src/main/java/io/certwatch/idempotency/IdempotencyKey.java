package io.certwatch.idempotency;

import io.certwatch.platform.text.PlatformText;
import io.certwatch.platform.web.RequestProblem;
import io.certwatch.security.Caller;
import java.util.List;
import java.util.regex.Pattern;

/** What a client calls one of its requests (draft-ietf-httpapi-idempotency-key-header), with or without the quotes of the draft. */
record IdempotencyKey(String value) {

    static final String HEADER = "Idempotency-Key";
    private static final Pattern FORM = Pattern.compile("\"?([\\x21\\x23-\\x7e]{16,255})\"?");

    /** @throws RequestProblem 400 for a key of another form */
    static IdempotencyKey of(String header) {
        var matcher = FORM.matcher(header.strip());
        if (!matcher.matches()) throw RequestProblem.invalid(HEADER, PlatformText.of("fault.idempotency-key"));
        return new IdempotencyKey(matcher.group(1));
    }

    /** Tells the request from all others. Another caller with the same key, even of the same company, has an answer of its own. */
    String requestOf(Caller caller, String operation) {
        return String.join(
                "\n", List.of(String.valueOf(caller.company()), caller.issuer(), caller.subject(), operation, value));
    }
}
