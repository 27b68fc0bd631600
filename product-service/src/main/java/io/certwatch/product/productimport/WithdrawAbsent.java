package io.certwatch.product.productimport;

import io.certwatch.product.product.Sku;
import io.certwatch.product.product.WithdrawProducts;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

/** Withdraws the products that a full export does not name, after a person has requested it. */
final class WithdrawAbsent {

    private static final int AT_ONCE = 500;

    private final WithdrawProducts withdrawProducts;
    private final RowFindings findings;
    private final Clock clock;

    WithdrawAbsent(WithdrawProducts withdrawProducts, RowFindings findings, Clock clock) {
        this.withdrawProducts = withdrawProducts;
        this.findings = findings;
        this.clock = clock;
    }

    void resume(ImportRun run) {
        run.go(now -> now.takenUp(Phase.WITHDRAWING, clock.instant()));
        var of = run.now();
        var since = Objects.requireNonNull(of.withdrawal()).since();
        var cause = of.cause();
        for (var skus = next(of); !skus.isEmpty(); skus = next(run.now())) {
            int withdrawn = withdrawProducts.withdraw(
                    of.company(), skus.stream().map(Sku::new).toList(), of.receivedAt(), since, cause);
            var last = skus.getLast();
            run.go(now ->
                    now.withdrawing(Objects.requireNonNull(now.withdrawal()).plus(withdrawn, last)));
        }
        run.go(now -> now.done(Objects.requireNonNullElseGet(now.finishedAt(), clock::instant)));
    }

    private List<String> next(Import of) {
        return findings.absent(of.id(), Objects.requireNonNull(of.withdrawal()).after(), AT_ONCE);
    }
}
