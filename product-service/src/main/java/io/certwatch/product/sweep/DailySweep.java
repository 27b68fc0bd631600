package io.certwatch.product.sweep;

import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.Products;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.obligation.ReminderLeads;
import io.certwatch.product.aggregate.pipeline.ProductAssessor;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Reassesses the products whose obligations a new day changes: a reminder is due, or a waiver ends. However late it
 * runs, it sends each reminder once: the reminder is saved with the product, which is then no longer found. A product
 * whose assessment fails, or that others keep changing, is found again by the next run. A product that is pending on
 * two runs in a row, although the catalogue allows verdicts, was left behind by a killed instance and is assessed too.
 */
public class DailySweep {

    private final Products products;
    private final ReminderLeads leads;
    private final ProductSweep sweep;
    private boolean readyLastTime;

    public DailySweep(Products products, ReminderLeads leads, ProductSweep sweep) {
        this.products = products;
        this.leads = leads;
        this.sweep = sweep;
    }

    /** Returns the number of changed products; zero if another instance holds the lock. */
    public int run() {
        var changed = new AtomicInteger();
        sweep.runAlone("obligation-days", () -> run(changed));
        return changed.get();
    }

    private void run(AtomicInteger changed) {
        var today = ChinaCalendar.dayOf(sweep.now());
        var assessor = sweep.completeAssessor(new Cause(Cause.Kind.CLOCK, today.toString()));
        Consumer<List<AssessedProduct>> page = found -> sweep.runUnlessContested(
                () -> changed.addAndGet(sweep.reassess(found, assessor, ProductAssessor::reassess)
                        .changed()
                        .size()));
        products.movedByDay(today, leads, sweep.pageSize(), page);
        if (assessor.catalogue().ready() && readyLastTime) {
            products.pending(sweep.pageSize(), page);
        }
        readyLastTime = assessor.catalogue().ready();
    }
}
