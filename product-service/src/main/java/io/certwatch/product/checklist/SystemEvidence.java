package io.certwatch.product.checklist;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import java.util.stream.Stream;

/** The evidence that an answer of the system is: the certificate that it names, else its figures. */
final class SystemEvidence {

    private SystemEvidence() {}

    /** Empty if the answer settles nothing. */
    static Stream<ItemEvidence> of(UUID item, ItemAnswer answer) {
        return answer.settling().stream().map(_ -> {
            var certificate = answer.certificate();
            return certificate == null
                    ? evidence(item, ItemEvidence.Kind.SYSTEM, answer.from().en(), answer)
                    : evidence(item, ItemEvidence.Kind.CERTIFICATE, certificate.number(), answer);
        });
    }

    private static ItemEvidence evidence(UUID item, ItemEvidence.Kind kind, String name, ItemAnswer answer) {
        var id = UUID.nameUUIDFromBytes((item + "\n" + kind + "\n" + name).getBytes(UTF_8));
        return new ItemEvidence(id, kind, name, null, null, null, null, null, null, answer.at());
    }
}
