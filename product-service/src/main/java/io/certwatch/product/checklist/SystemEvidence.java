package io.certwatch.product.checklist;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.certwatch.product.engine.Explanation;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The evidence that an answer of the system is: the certificate that it names, else its figures. */
final class SystemEvidence {

    private SystemEvidence() {}

    /** Empty if the answer settles nothing. */
    static Stream<ItemEvidence> of(UUID item, ItemAnswer answer) {
        return answer.settling().stream().map(_ -> {
            var certificate = answer.certificate();
            return certificate == null
                    ? evidence(item, ItemEvidence.Kind.SYSTEM, answer.from().en(), answer.from(), answer)
                    : evidence(item, ItemEvidence.Kind.CERTIFICATE, certificate.number(), null, answer);
        });
    }

    private static ItemEvidence evidence(
            UUID item, ItemEvidence.Kind kind, String name, @Nullable Explanation source, ItemAnswer answer) {
        var id = UUID.nameUUIDFromBytes((item + "\n" + kind + "\n" + name).getBytes(UTF_8));
        return new ItemEvidence(id, kind, name, null, null, null, null, null, null, answer.at(), source);
    }
}
