package io.certwatch.product.productimport;

import io.certwatch.importjob.DecideImport;
import io.certwatch.importjob.ImportDecision;
import io.certwatch.importjob.ImportDecision.Accepted;
import io.certwatch.importjob.ImportDecision.Refused;
import io.certwatch.importjob.ImportJob;
import io.certwatch.importjob.Imports;
import io.certwatch.importjob.Phase;
import io.certwatch.platform.author.Author;
import io.certwatch.platform.trace.Tracing;
import io.certwatch.product.engine.Explanation;
import java.time.Clock;

/** Lets an import withdraw the products that it does not name, on a person's request. */
public final class RequestWithdrawal {

    private final Imports<InventoryExport> imports;
    private final DecideImport<InventoryExport> decideImport;
    private final Tracing tracing;
    private final Clock clock;

    RequestWithdrawal(
            Imports<InventoryExport> imports,
            DecideImport<InventoryExport> decideImport,
            Tracing tracing,
            Clock clock) {
        this.imports = imports;
        this.decideImport = decideImport;
        this.tracing = tracing;
        this.clock = clock;
    }

    /** @param despiteUnnamed whether the person states that rows without a readable SKU are not products */
    public ImportDecision<InventoryExport> request(
            String company, String id, Author author, String reason, boolean despiteUnnamed) {
        return decideImport.decide(company, id, found -> decide(found, author, reason, despiteUnnamed));
    }

    private ImportDecision<InventoryExport> decide(
            ImportJob<InventoryExport> found, Author author, String reason, boolean despiteUnnamed) {
        var before = found.details().withdrawal();
        if (!found.details().full() || found.phase() != Phase.DONE && found.phase() != Phase.WITHDRAWING)
            return new Refused<>("not-full-and-done", Explanation.of("problem.not-full-and-done"));
        if (before != null && before.failure() == null)
            return new Refused<>("withdrawn-before", Explanation.of("problem.withdrawn-before"));
        if (found.findingsDeletedAt() != null)
            return new Refused<>("rows-not-kept", Explanation.of("problem.absent-not-kept"));
        if (found.progress().rows().unnamed() > 0 && !despiteUnnamed)
            return new Refused<>("unnamed-rows", Explanation.of("problem.unnamed-rows"));
        if (overtaken(found)) return new Refused<>("overtaken", Explanation.of("problem.overtaken"));
        var now = clock.instant();
        var word = before == null ? Withdrawal.of(author, reason, now) : before.again(author, reason, now);
        return new Accepted<>(
                found.with(found.details().with(word)).withdrawing().followsFrom(tracing.current()));
    }

    private boolean overtaken(ImportJob<InventoryExport> found) {
        return imports.newest(found.owner(), job -> job.id().equals(found.id()) || InventoryExport.names(job))
                .filter(newest -> !newest.id().equals(found.id()))
                .isPresent();
    }
}
