package io.certwatch.product.checklist;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.certwatch.product.engine.Explanation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the system knows about an item.
 *
 * @param text a sentence that says it
 * @param figures by name, in the order in which people read them; what a state rests on
 * @param from what the figures come from
 * @param complete whether it answers the item wholly, so that nothing is left to do
 * @param state that the item has by this alone; DONE only if complete, and only with figures or a certificate
 * @param reason why the item is not applicable; null in other states
 * @param certificate that the state rests on; null if none
 * @param details that the system fills in, by name
 * @param openSince when it was last opened by what happened, such as a certificate that lapsed: what people said to be
 *   done before does not hold any more; null if nothing did, or it is settled
 * @param reviewOn the day, in China, on which the item is due again; null if there is none
 */
public record ItemAnswer(
        Explanation text,
        Map<String, Long> figures,
        Explanation from,
        boolean complete,
        ItemState state,
        @Nullable Explanation reason,
        @Nullable CertificateReference certificate,
        Map<String, String> details,
        @Nullable Instant openSince,
        @Nullable LocalDate reviewOn,
        Instant at) {

    /** @param validUntil its last day, in China; null if none is published */
    public record CertificateReference(
            String number, @Nullable LocalDate validUntil) {}

    public ItemAnswer {
        if (state == ItemState.DONE && (!complete || figures.isEmpty() && certificate == null)) {
            throw new IllegalArgumentException("Done without figures or a certificate: " + text.en());
        }
        if ((state == ItemState.NOT_APPLICABLE) != (reason != null)) {
            throw new IllegalArgumentException(
                    "A reason must be given if the state is NOT_APPLICABLE, and only then: " + text.en());
        }
    }

    /** An answer of something that nothing opens again, and that is not reviewed. */
    public ItemAnswer(
            Explanation text,
            Map<String, Long> figures,
            Explanation from,
            boolean complete,
            ItemState state,
            @Nullable Explanation reason,
            @Nullable CertificateReference certificate,
            Map<String, String> details,
            Instant at) {
        this(text, figures, from, complete, state, reason, certificate, details, null, null, at);
    }

    Optional<ItemState> settling() {
        return state.isSettled() ? Optional.of(state) : Optional.empty();
    }

    /** The evidence of an item that the answer is: the certificate that it names, else its figures; empty if it settles nothing. */
    Stream<ItemEvidence> evidence(UUID item) {
        if (!state.isSettled()) return Stream.empty();
        return Stream.of(
                certificate == null
                        ? evidence(item, ItemEvidence.Kind.SYSTEM, from.en(), from)
                        : evidence(item, ItemEvidence.Kind.CERTIFICATE, certificate.number(), null));
    }

    private ItemEvidence evidence(UUID item, ItemEvidence.Kind kind, String name, @Nullable Explanation source) {
        var id = UUID.nameUUIDFromBytes((item + "\n" + kind + "\n" + name).getBytes(UTF_8));
        return new ItemEvidence(id, kind, name, null, null, null, null, null, null, at, source);
    }
}
