package io.certwatch.idempotency;

import io.certwatch.platform.text.Sha256;
import io.certwatch.platform.web.RequestProblem;
import io.certwatch.security.Caller;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** What a client calls one of its requests (draft-ietf-httpapi-idempotency-key-header), with or without the quotes of the draft. */
record IdempotencyKey(String value) {

    static final String HEADER = "Idempotency-Key";
    private static final Pattern FORM = Pattern.compile("\"?([\\x21\\x23-\\x7e]{1,255})\"?");

    /** @throws RequestProblem 400 for a key of another form */
    static IdempotencyKey of(String header) {
        var matcher = FORM.matcher(header.strip());
        if (!matcher.matches())
            throw RequestProblem.invalid(HEADER, "must be 1 to 255 visible ASCII characters, such as a UUID");
        return new IdempotencyKey(matcher.group(1));
    }

    /** The id under which the answer is kept. Another caller with the same key, even of the same company, has an answer of its own. */
    String idFor(Caller caller, String operation) {
        var parts = List.of(String.valueOf(caller.company()), caller.issuer(), caller.subject(), operation, value);
        return Sha256.of(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
    }
}
