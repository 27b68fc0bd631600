package io.certwatch.product.proof;

import io.certwatch.platform.author.Author;
import io.certwatch.product.proof.EnterProof.StatedProof;
import io.certwatch.product.proof.Proof.Source;
import io.certwatch.product.proof.Proof.Stamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Enters the proofs that rows of a file name. A paper that the company has already stays as it is, and is for the
 * products of the rows, too; what the file says otherwise is told.
 */
public class EnterImportedProofs {

    private final Proofs proofs;
    private final EnterProof enterProof;
    private final Clock clock;

    public EnterImportedProofs(Proofs proofs, EnterProof enterProof, Clock clock) {
        this.proofs = proofs;
        this.enterProof = enterProof;
        this.clock = clock;
    }

    /**
     * A proof that a row names for a product.
     *
     * @param unreadEnd what the row has for its last day and nobody could read; null if there is no such cell
     */
    public record ImportedProof(
            String sku, ProofFacts facts, @Nullable String unreadEnd) {}

    /**
     * Asks once for all that the company has of the numbers.
     *
     * @return what became of each, in their order
     */
    public List<ImportedOutcome> enter(String company, List<ImportedProof> imported, Author author) {
        if (imported.isEmpty()) return List.of();
        var by = Stamp.of(author, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        var facts = imported.stream().map(ImportedProof::facts).toList();
        var papers = new ImportedPapers(company, proofs.findSameNumbers(company, facts));
        var outcomes = imported.stream().map(papers::take).toList();
        save(company, papers, by, author);
        return outcomes;
    }

    /** What others wrote at the same moments is met by entering one by one. */
    private void save(String company, ImportedPapers papers, Stamp by, Author author) {
        var late = new ArrayList<>(proofs.addAll(papers.added(by)));
        papers.changed(by).stream().filter(next -> !proofs.replace(next)).forEach(late::add);
        for (var proof : late) {
            var stated = new StatedProof(proof.facts(), proof.unreadEnd(), null, proof.skus());
            enterProof.enterOrFind(company, stated, Source.IMPORT, author);
        }
    }
}
