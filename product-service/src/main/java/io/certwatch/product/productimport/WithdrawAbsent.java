package io.certwatch.product.productimport;

import static java.util.Objects.requireNonNull;

import io.certwatch.importjob.ImportJob;
import io.certwatch.importjob.ImportRun;
import io.certwatch.importjob.RowFindings;
import io.certwatch.product.product.Sku;
import io.certwatch.product.product.WithdrawProducts;
import java.util.List;

/** Withdraws the products that a full export does not name, after a person has requested it. */
final class WithdrawAbsent {

    private static final int AT_ONCE = 500;

    private final WithdrawProducts withdrawProducts;
    private final RowFindings findings;

    WithdrawAbsent(WithdrawProducts withdrawProducts, RowFindings findings) {
        this.withdrawProducts = withdrawProducts;
        this.findings = findings;
    }

    void withdraw(ImportRun<InventoryExport> run) {
        var of = run.now();
        var since = withdrawal(of).since();
        for (var skus = next(of); !skus.isEmpty(); skus = next(run.now())) {
            int withdrawn = withdrawProducts.withdraw(
                    of.owner(),
                    skus.stream().map(Sku::new).toList(),
                    of.receivedAt(),
                    since,
                    InventoryExport.cause(of));
            var last = skus.getLast();
            run.go(now -> now.with(now.details().with(withdrawal(now).plus(withdrawn, last)))
                    .withdrawing());
        }
        run.done();
    }

    private List<String> next(ImportJob<InventoryExport> of) {
        return findings.absent(of.id(), withdrawal(of).after(), AT_ONCE);
    }

    private static Withdrawal withdrawal(ImportJob<InventoryExport> of) {
        return requireNonNull(of.details().withdrawal());
    }
}
