package io.certwatch.product.review;

import io.certwatch.product.assessment.Cause;
import io.certwatch.product.catalogue.CatalogueNotReady;
import io.certwatch.product.concurrency.Exclusive;
import io.certwatch.product.decision.Decision;
import io.certwatch.product.decision.Decisions;
import io.certwatch.product.decision.Filed;
import io.certwatch.product.product.AssessedProduct;
import io.certwatch.product.product.Judge;
import io.certwatch.product.product.Judges;
import io.certwatch.product.product.ProductId;
import io.certwatch.product.product.Products;
import io.certwatch.product.product.StaleProduct;
import io.certwatch.product.product.Writing;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

/**
 * Looks again at all products that a decision or its end concerns, page by page, and keeps on file how far it came. All of it
 * can be repeated: a product that knows of the decision is not written again. Products that come meanwhile find it among their
 * circumstances. One that cannot be judged, or that others keep changing, holds up neither the other products nor other decisions; for the
 * former a decision, which may be revoked by then, is carried out again from time to time.
 */
public class CarryOut {

    private static final System.Logger LOG = System.getLogger(CarryOut.class.getName());
    private static final int AT_ONCE = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Decisions decisions;
    private final ReplaceOlder replaceOlder;
    private final Products products;
    private final Judges judges;
    private final Writing writing;
    private final Exclusive exclusive;
    private final int page;

    public CarryOut(Decisions decisions, Products products, Judges judges, Exclusive exclusive, int page) {
        this.decisions = decisions;
        this.replaceOlder = new ReplaceOlder(decisions);
        this.products = products;
        this.judges = judges;
        this.writing = Writing.settingAside(products, judges);
        this.exclusive = exclusive;
        this.page = page;
    }

    /** Goes on with whatever is left from before this moment, of whichever instance; whoever files a decision has the first turn. */
    public void goOn(Instant filedUntil) {
        for (var filed : decisions.unfinished(filedUntil, AT_ONCE)) {
            exclusive.run(name(filed), () -> unlessContested(() -> finish(filed)));
        }
    }

    /** The first page, so that whoever decides sees at once what came of it; the rest is done in the background. */
    Filed begin(Filed filed) {
        unlessContested(() -> exclusive.run(name(filed), () -> step(filed)));
        return decisions.find(filed.decision().company(), filed.decision().id()).orElse(filed);
    }

    /** The product that somebody has before them, before all others. */
    void on(AssessedProduct product, Decision decision) {
        unlessContested(() -> look(Map.of(product.id(), product), judge(decision)));
    }

    /** Where others keep changing the products just now, or nothing can be judged, it is done in the background: what was decided is on file. */
    private static void unlessContested(Runnable work) {
        try {
            work.run();
        } catch (StaleProduct | CatalogueNotReady contested) {
            LOG.log(Level.DEBUG, contested::getMessage);
        }
    }

    private static String name(Filed filed) {
        return "decision-" + filed.decision().id();
    }

    private void finish(Filed filed) {
        var now = decisions.find(filed.decision().company(), filed.decision().id()).orElse(filed);
        while (now.unfinished() && step(now)) {
            now = decisions.find(filed.decision().company(), filed.decision().id()).orElse(filed);
        }
    }

    /** False, if that was the last page, or if the decision has ended meanwhile, which begins the work anew. */
    private boolean step(Filed filed) {
        var decision = filed.decision();
        var work = filed.work();
        if (work == null || work.after() == null) {
            replaceOlder.by(decision);
        }
        var found = products.concerned(decision, work == null ? null : work.after(), page);
        var judge = judge(decision);
        var missed = look(found.stream().collect(toMap(AssessedProduct::id, identity())), judge).stream()
                .findFirst().map(id -> id.sku().value()).orElse(work == null ? null : work.missed());
        if (found.size() == page) {
            return decisions.replace(filed.doneUpTo(last(found), missed));
        }
        decisions.replace(missed == null ? filed.done() : filed.again(judge.at().plus(PATIENCE)));
        return false;
    }

    private static String last(List<AssessedProduct> page) {
        return page.getLast().id().sku().value();
    }

    /** Answers those that could not be judged. */
    private Set<ProductId> look(Map<ProductId, AssessedProduct> known, Judge judge) {
        return known.isEmpty() ? Set.of() : writing.write(known, judge,
                (_, product, around) -> product == null ? Optional.empty() : judge.reconsider(product, around)).unjudged();
    }

    private Judge judge(Decision decision) {
        return judges.ready(cause(decision));
    }

    private static Cause cause(Decision decision) {
        return new Cause(Cause.Kind.DECISION, decision.id() + (decision.ending() == null ? "" : "/ended"));
    }
}
