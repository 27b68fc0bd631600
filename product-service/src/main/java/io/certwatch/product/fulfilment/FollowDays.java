package io.certwatch.product.fulfilment;

import io.certwatch.product.assessment.Cause;
import io.certwatch.product.catalogue.ChinaDay;
import io.certwatch.product.concurrency.Exclusive;
import io.certwatch.product.obligation.Leads;
import io.certwatch.product.product.AssessedProduct;
import io.certwatch.product.product.Judge;
import io.certwatch.product.product.Judges;
import io.certwatch.product.product.Products;
import io.certwatch.product.product.StaleProduct;
import io.certwatch.product.product.Writing;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

/**
 * Looks at the products of which a day that came moves an obligation: it falls due soon, or its waiver is over. Whoever looks, and
 * however late, tells each once: what was told is written with the product and is not found again, so it goes on where it broke off. A
 * product that cannot be judged is found again each time and keeps nobody from being told. A day can also bring an edition into force; and
 * what is still pending though the catalogue could judge it the last time, too, was left over when an instance was killed.
 */
public class FollowDays {

    private static final System.Logger LOG = System.getLogger(FollowDays.class.getName());

    private final Products products;
    private final Judges judges;
    private final Writing writing;
    private final Leads leads;
    private final Exclusive exclusive;
    private final Clock clock;
    private final int page;
    private boolean readyLastTime;

    public FollowDays(Products products, Judges judges, Leads leads, Exclusive exclusive, Clock clock, int page) {
        this.products = products;
        this.judges = judges;
        this.writing = Writing.settingAside(products, judges);
        this.leads = leads;
        this.exclusive = exclusive;
        this.clock = clock;
        this.page = page;
    }

    /** How many products it changed; none if another instance is at it. */
    public int follow() {
        var changed = new AtomicInteger();
        exclusive.run("obligation-days", () -> {
            var today = ChinaDay.of(clock.instant());
            var judge = judges.complete(new Cause(Cause.Kind.CLOCK, today.toString()));
            products.movedByDay(today, leads, page, found -> changed.addAndGet(look(found, judge)));
            if (judge.catalogue().ready() && readyLastTime) {
                products.pending(page, found -> changed.addAndGet(look(found, judge)));
            }
            readyLastTime = judge.catalogue().ready();
        });
        return changed.get();
    }

    private int look(List<AssessedProduct> found, Judge judge) {
        try {
            return writing.write(found.stream().collect(toMap(AssessedProduct::id, identity())), judge,
                    (_, known, around) -> known == null ? Optional.empty() : judge.reconsider(known, around)).changed().size();
        } catch (StaleProduct contested) {
            LOG.log(Level.DEBUG, contested::getMessage); // the others are written; this one is found again the next time
            return 0;
        }
    }
}
