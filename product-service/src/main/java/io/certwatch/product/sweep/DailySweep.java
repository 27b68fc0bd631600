package io.certwatch.product.sweep;

import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.platform.work.SingleInstanceLock;
import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.Products;
import io.certwatch.product.aggregate.StaleProduct;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.obligation.ReminderLeads;
import io.certwatch.product.aggregate.pipeline.AssessmentPipeline;
import io.certwatch.product.aggregate.pipeline.ProductAssessor;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Reassesses the products whose obligations a new day changes: a reminder is due, or a waiver ends. However late it
 * runs, it sends each reminder once: the reminder is saved with the product, which is then no longer found. A product
 * whose assessment fails is found again by the next run. A product that is pending on two runs in a row, although the
 * catalogue allows verdicts, was left behind by a killed instance and is assessed too.
 */
public class DailySweep {

    private static final System.Logger LOG = System.getLogger(DailySweep.class.getName());

    private final Products products;
    private final AssessmentPipeline pipeline;
    private final ReminderLeads leads;
    private final SingleInstanceLock lock;
    private final Clock clock;
    private final int page;
    private boolean readyLastTime;

    public DailySweep(
            Products products,
            AssessmentPipeline pipeline,
            ReminderLeads leads,
            SingleInstanceLock lock,
            Clock clock,
            ReassessmentSettings settings) {
        this.products = products;
        this.pipeline = pipeline;
        this.leads = leads;
        this.lock = lock;
        this.clock = clock;
        this.page = settings.page();
    }

    /** Returns the number of changed products; zero if another instance holds the lock. */
    public int run() {
        var changed = new AtomicInteger();
        lock.run("obligation-days", () -> {
            var today = ChinaCalendar.dayOf(clock.instant());
            var assessor = pipeline.completeAssessor(new Cause(Cause.Kind.CLOCK, today.toString()));
            products.movedByDay(today, leads, page, found -> changed.addAndGet(assess(found, assessor)));
            if (assessor.catalogue().ready() && readyLastTime) {
                products.pending(page, found -> changed.addAndGet(assess(found, assessor)));
            }
            readyLastTime = assessor.catalogue().ready();
        });
        return changed.get();
    }

    private int assess(List<AssessedProduct> found, ProductAssessor assessor) {
        try {
            return pipeline.reassess(found, assessor, ProductAssessor::reassess)
                    .changed()
                    .size();
        } catch (StaleProduct contested) {
            LOG.log(
                    Level.DEBUG,
                    contested::getMessage); // the others are written; this one is found again the next time
            return 0;
        }
    }
}
