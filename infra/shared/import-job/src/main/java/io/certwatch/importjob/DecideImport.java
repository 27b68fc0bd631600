package io.certwatch.importjob;

import io.certwatch.importjob.ImportDecision.Accepted;
import io.certwatch.importjob.ImportDecision.Refused;
import io.certwatch.importjob.ImportDecision.Unknown;
import io.certwatch.platform.text.PlatformText;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Applies a person's decision on an import. */
public final class DecideImport<D> {

    private final Imports<D> imports;
    private final Consumer<ImportJob<D>> outcomes;
    private final Clock clock;

    /** @param outcomes takes each import that ends by a decision */
    public DecideImport(Imports<D> imports, Consumer<ImportJob<D>> outcomes, Clock clock) {
        this.imports = imports;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    /** What is stored stays stored. A running import ends at its next step. */
    public ImportDecision<D> cancel(String owner, String id) {
        return cancel(owner, id, UnaryOperator.identity());
    }

    /** @param noted notes the reason in the details */
    public ImportDecision<D> cancel(String owner, String id, UnaryOperator<D> noted) {
        return decide(owner, id, found -> switch (found.phase()) {
            case RECEIVED, HELD -> new Accepted<>(noteReason(found, noted).cancel(found.progress(), clock.instant()));
            case CHECKING, STORING, COMPARING ->
                new Accepted<>(noteReason(found, noted).cancelling());
            case CANCELLING -> new Accepted<>(found);
            case WITHDRAWING -> new Refused<>("import-withdrawing", PlatformText.of("problem.import-withdrawing"));
            case DONE, FAILED, CANCELLED -> new Refused<>("import-ended", PlatformText.of("problem.import-ended"));
        });
    }

    private ImportJob<D> noteReason(ImportJob<D> found, UnaryOperator<D> noted) {
        return found.with(noted.apply(found.details()));
    }

    /** Decides again if a step of the running import was faster. */
    public ImportDecision<D> decide(String owner, String id, Function<ImportJob<D>, ImportDecision<D>> decision) {
        while (true) {
            var found = imports.find(owner, id).orElse(null);
            if (found == null) return new Unknown<>();
            var decided = decision.apply(found);
            if (!(decided instanceof Accepted<D>(var next)) || next.equals(found)) return decided;
            if (!imports.move(found, next)) continue;
            if (next.phase().ended()) outcomes.accept(next);
            return decided;
        }
    }
}
