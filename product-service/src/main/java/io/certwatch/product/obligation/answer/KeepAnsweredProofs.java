package io.certwatch.product.obligation.answer;

import io.certwatch.product.obligation.answer.GivenAnswer.HasProof;
import io.certwatch.product.proof.EnterProof;
import io.certwatch.product.proof.EnterProof.StatedProof;
import io.certwatch.product.proof.KeepProofFile;
import io.certwatch.product.proof.KeepStatement;
import io.certwatch.product.proof.KeepStatement.StatedScan;
import io.certwatch.product.proof.Proof;
import io.certwatch.product.proof.ProofStatement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/**
 * Keeps what vendors name in the vault, where it waits for the team. A paper that the company has already stays as it is,
 * and what the vendor states otherwise is kept beside it.
 */
public record KeepAnsweredProofs(EnterProof proofs, KeepProofFile scans, KeepStatement statements)
        implements AnsweredProofs {

    @Override
    public KeptProof keep(VendorContact contact, HasProof given, List<String> skus) {
        var author = contact.author(given.person());
        var entered = proofs.enterOrFind(
                contact.company(), new StatedProof(given.facts(), null, skus), Proof.Source.VENDOR, author);
        try {
            var kept = addFirstScan(contact, entered.proof(), given);
            var stated = entered.added() ? Optional.<ProofStatement>empty() : state(contact, kept, given);
            return new KeptProof(
                    kept.id().toString(),
                    stated.map(statement -> statement.id().toString()).orElse(null));
        } catch (IOException failed) {
            throw new UncheckedIOException("A scan cannot be kept", failed);
        }
    }

    /** Nobody relies on a paper that is not accepted, so its first scan waits for nothing. */
    private Proof addFirstScan(VendorContact contact, Proof kept, HasProof given) throws IOException {
        var scan = given.scan();
        if (scan == null || kept.file() != null || kept.isAccepted()) return kept;
        try (var content = Files.newInputStream(scan.content())) {
            return scans.keep(
                    contact.company(),
                    kept.id(),
                    kept.revision(),
                    scan.name(),
                    content,
                    contact.author(given.person()));
        }
    }

    private Optional<ProofStatement> state(VendorContact contact, Proof kept, HasProof given) throws IOException {
        var author = contact.author(given.person());
        var scan = given.scan();
        if (scan == null) return statements.keep(kept, given.facts(), null, author);
        try (var content = Files.newInputStream(scan.content())) {
            return statements.keep(kept, given.facts(), new StatedScan(scan.name(), content), author);
        }
    }
}
