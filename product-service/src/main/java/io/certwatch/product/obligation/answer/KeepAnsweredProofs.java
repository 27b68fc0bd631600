package io.certwatch.product.obligation.answer;

import io.certwatch.product.obligation.answer.GivenAnswer.HasProof;
import io.certwatch.product.obligation.answer.GivenAnswer.SentScan;
import io.certwatch.product.proof.EnterProof;
import io.certwatch.product.proof.EnterProof.StatedProof;
import io.certwatch.product.proof.KeepProofFile;
import io.certwatch.product.proof.Proof;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/**
 * Keeps what vendors name in the vault, where it waits for the team. A paper that the company has already stays as it is,
 * and so does its scan.
 */
public record KeepAnsweredProofs(EnterProof proofs, KeepProofFile scans) implements AnsweredProofs {

    @Override
    public String keep(VendorContact contact, HasProof given, List<String> skus) {
        var author = contact.author(given.person());
        var kept = proofs.enterOrFind(
                        contact.company(), new StatedProof(given.facts(), null, skus), Proof.Source.VENDOR, author)
                .proof();
        var scan = given.scan();
        if (scan != null && kept.file() == null) keepScan(contact, kept, scan, given);
        return kept.id().toString();
    }

    private void keepScan(VendorContact contact, Proof kept, SentScan scan, HasProof given) {
        try (var content = Files.newInputStream(scan.content())) {
            scans.keep(
                    contact.company(),
                    kept.id(),
                    kept.revision(),
                    scan.name(),
                    content,
                    contact.author(given.person()));
        } catch (IOException failed) {
            throw new UncheckedIOException("A scan cannot be kept", failed);
        }
    }
}
