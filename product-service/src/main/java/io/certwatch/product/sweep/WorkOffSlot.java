package io.certwatch.product.sweep;

import io.certwatch.product.catalogue.ReachOfChanges;
import io.certwatch.product.concurrency.HashSlot;
import io.certwatch.product.obligation.AllOpened;
import io.certwatch.product.obligation.Obligations;
import io.certwatch.product.product.AssessedProduct;
import io.certwatch.product.product.Change;
import io.certwatch.product.product.Circumstances;
import io.certwatch.product.product.Judge;
import io.certwatch.product.product.Judges;
import io.certwatch.product.product.ProductId;
import io.certwatch.product.product.Products;
import io.certwatch.product.product.Writing;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

/**
 * Judges the products of a slot that the change can concern again, and records the slot in its run. All of it can be repeated: what was
 * written before a crash is not written twice, and the count is read off the products as they stand. A product that cannot be judged is set
 * aside and counted: it holds up neither the others nor the run.
 */
public class WorkOffSlot {

    /** More than fit into the message of completion, which says how many are left out. */
    private static final int MOST_LISTED = 10_000;

    private final Runs runs;
    private final Products products;
    private final Obligations obligations;
    private final Writing writing;
    private final Judges judges;
    private final ReachOfChanges reaches;
    private final int pageSize;
    private final SetAside setAside;
    private final Clock clock;

    public WorkOffSlot(
            Runs runs,
            Products products,
            Obligations obligations,
            Judges judges,
            ReachOfChanges reaches,
            int pageSize,
            SetAside setAside,
            Clock clock) {
        this.runs = runs;
        this.products = products;
        this.obligations = obligations;
        this.writing = new Writing(products, judges);
        this.judges = judges;
        this.reaches = reaches;
        this.pageSize = pageSize;
        this.setAside = setAside;
        this.clock = clock;
    }

    /**
     * Answers the run as this slot leaves it; nothing, if the slot was recorded before.
     *
     * @throws io.certwatch.product.product.StaleProduct if others keep changing a product, and the slot is to be tried again
     */
    public Optional<Run> workOff(String runId, int slot) {
        var run = runs.find(runId).orElseThrow(() -> new UnknownRun(runId));
        return run.hasDone(slot) ? Optional.empty() : record(run, slot, judged(run, slot));
    }

    private Tally judged(Run run, int slot) {
        var judge = judges.complete(run.cause());
        var pages = new Pages(judge, run.id());
        products.inSlot(new HashSlot(slot, run.slots()), reaches.of(run.id()), pageSize, pages::add);
        return pages.tally;
    }

    /** Other slots are recorded in the same document, so this may take more than one attempt. */
    private Optional<Run> record(Run run, int slot, Tally tally) {
        var next = run.with(slot, tally, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return next.isEmpty() || runs.record(next.get(), opened(next.get()))
                ? next
                : record(runs.find(run.id()).orElseThrow(() -> new UnknownRun(run.id())), slot, tally);
    }

    /** Read off the obligations when all slots are through, before the last one is recorded. */
    private AllOpened opened(Run run) {
        return run.completed() ? obligations.openedBy(run.cause(), MOST_LISTED) : AllOpened.NOTHING;
    }

    private final class Pages {

        private final Judge judge;
        private final String run;
        private Tally tally = Tally.NOTHING;

        Pages(Judge judge, String run) {
            this.judge = judge;
            this.run = run;
        }

        void add(List<AssessedProduct> page) {
            var known = page.stream().collect(toMap(AssessedProduct::id, identity()));
            var failed = new HashSet<ProductId>();
            var written = writing.write(known, judge,
                    (_, product, around) -> product == null ? Optional.empty() : judged(product, around, failed));
            tally = tally.plus(Tally.of(written.standing().values(), failed, run));
        }

        /** To judge is to ask nobody else, so whatever is thrown here is of this product and not of the surroundings. */
        private Optional<Change> judged(AssessedProduct product, Circumstances around, Set<ProductId> failed) {
            try {
                return judge.judgeAgain(product, around);
            } catch (RuntimeException why) {
                if (failed.add(product.id())) {
                    setAside.hear(run, product.id(), why);
                }
                return Optional.empty();
            }
        }
    }
}
