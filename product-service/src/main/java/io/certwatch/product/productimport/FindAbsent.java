package io.certwatch.product.productimport;

import io.certwatch.product.product.ActiveSkus;
import io.certwatch.product.productimport.reading.Reading;
import java.util.ArrayList;
import java.util.List;

/** Finds the products that a full export does not name. A rejected row names its product too. */
final class FindAbsent {

    private static final int AT_ONCE = 1_000;

    private final ActiveSkus standing;
    private final RowFindings findings;

    FindAbsent(ActiveSkus standing, RowFindings findings) {
        this.standing = standing;
        this.findings = findings;
    }

    void find(ImportRun run, Reading reading) {
        run.go(Import::comparing);
        var of = run.now();
        findings.forgetAbsent(of.id());
        var absent = new ArrayList<String>(AT_ONCE);
        standing.eachSku(of.company(), of.receivedAt(), sku -> {
            if (reading.names(sku)) return;
            absent.add(sku);
            if (absent.size() == AT_ONCE) tell(run, absent);
        });
        if (!absent.isEmpty()) tell(run, absent);
    }

    private void tell(ImportRun run, List<String> skus) {
        int found = skus.size();
        findings.miss(run.now().id(), List.copyOf(skus));
        run.go(now -> now.goesOn(now.progress().withAbsent(now.progress().absent() + found)));
        skus.clear();
    }
}
