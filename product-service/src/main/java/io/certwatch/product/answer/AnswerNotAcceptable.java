package io.certwatch.product.answer;

import io.certwatch.product.certificate.RegisterCheck;
import org.jspecify.annotations.Nullable;

/** The team's decision about an answer is impossible now. */
public final class AnswerNotAcceptable extends RuntimeException {

    private final @Nullable RegisterCheck check;

    private AnswerNotAcceptable(String message, @Nullable RegisterCheck check) {
        super(message, null, false, false);
        this.check = check;
    }

    static AnswerNotAcceptable noneWaits() {
        return new AnswerNotAcceptable("No answer of the vendor waits for a decision.", null);
    }

    static AnswerNotAcceptable certificate(String number, RegisterCheck check) {
        var why = switch (check) {
            case EXPIRED -> "has expired";
            case REVOKED -> "was revoked";
            case SUSPENDED -> "is suspended";
            case UNKNOWN -> "is not in the register";
            case COVERS, OTHER -> throw new IllegalArgumentException("valid: " + check);
        };
        return new AnswerNotAcceptable("Certificate " + number + " " + why + ".", check);
    }

    /** What the register says of the certificate; null if no answer waits. */
    public @Nullable RegisterCheck check() {
        return check;
    }
}
