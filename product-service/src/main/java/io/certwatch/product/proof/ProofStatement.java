package io.certwatch.product.proof;

import io.certwatch.product.proof.Proof.Stamp;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a vendor states of a paper that the company has already, where it differs: it waits until a member decides.
 *
 * @param facts as stated; what the vendor leaves out is no difference
 * @param file the scan that came with it; null if none did, or the paper has the same
 */
public record ProofStatement(
        UUID id, ProofFacts facts, @Nullable ProofFile file, Stamp stated) {

    /** Whether it is the same, so that a form that is sent twice is one statement. */
    boolean saysSameAs(ProofFacts other, @Nullable String sha256) {
        return facts.equals(other)
                && (file == null ? sha256 == null : file.sha256().equals(sha256));
    }

    /** @param stored of the paper */
    public List<FactDifference> differencesFrom(ProofFacts stored) {
        return stored.differencesFrom(facts);
    }
}
