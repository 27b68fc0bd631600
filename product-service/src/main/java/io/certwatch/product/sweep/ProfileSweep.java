package io.certwatch.product.sweep;

import io.certwatch.platform.work.SingleInstanceLock;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.StaleProduct;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.pipeline.AssessmentPipeline;
import io.certwatch.product.aggregate.pipeline.ProductAssessor;
import io.certwatch.product.catalogue.CatalogueNotReady;
import io.certwatch.product.inventory.Inventory;
import io.certwatch.product.inventory.ProductFilter;
import io.certwatch.product.inventory.ProductSearch;
import io.certwatch.product.profile.CompanyProfiles;
import io.certwatch.product.profile.ProfileChangeListener;
import io.certwatch.product.profile.ProfileProgress;
import io.certwatch.product.profile.ProfileRevision;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Reassesses the products of a company after its profile has changed, page by page, and stores its progress. It can be
 * repeated: a product that was assessed with the profile is not saved again, so no reminder is sent twice. Products
 * registered meanwhile load the profile with their context. If the assessment of a product fails, the others are
 * processed, and the work is repeated after ten minutes, until none fails.
 */
public class ProfileSweep implements ProfileChangeListener {

    private static final System.Logger LOG = System.getLogger(ProfileSweep.class.getName());
    private static final int AT_ONCE = 20;
    private static final Duration RETRY_AFTER = Duration.ofMinutes(10);

    private final CompanyProfiles profiles;
    private final Inventory inventory;
    private final AssessmentPipeline pipeline;
    private final SingleInstanceLock lock;
    private final int page;
    private final Clock clock;

    public ProfileSweep(
            CompanyProfiles profiles,
            Inventory inventory,
            AssessmentPipeline pipeline,
            SingleInstanceLock lock,
            ReassessmentSettings settings,
            Clock clock) {
        this.profiles = profiles;
        this.inventory = inventory;
        this.pipeline = pipeline;
        this.lock = lock;
        this.page = settings.page();
        this.clock = clock;
    }

    /** Applies it to the first page of products, so that the response shows its effect; the rest follows. */
    @Override
    public void changed(ProfileRevision next) {
        guarded(next.company(), () -> locked(next.company(), this::step));
    }

    /** Continues work that any instance left; a new revision is left to the request that states it for a while. */
    public void continueAll(Instant until) {
        for (var left : profiles.unfinished(until, AT_ONCE)) {
            guarded(left.company(), () -> continueOne(left));
        }
    }

    private void continueOne(ProfileProgress left) {
        if (profiles.current(left.company()).revision() == left.revision()) {
            locked(left.company(), this::finish);
        } else {
            profiles.finish(left);
        }
    }

    private void finish(ProfileProgress first) {
        var left = first;
        while (left != null) {
            step(left);
            left = profiles.current(first.company()).progress();
            if (left != null && left.from().isAfter(first.from())) return;
        }
    }

    private interface Work {
        void on(ProfileProgress left);
    }

    /**
     * If others keep changing the products, or the catalogue is incomplete, the background task continues later; after any
     * other failure after ten minutes, so that companies that fail do not keep the others waiting.
     */
    private void guarded(String company, Runnable work) {
        try {
            work.run();
        } catch (StaleProduct | CatalogueNotReady contested) {
            LOG.log(Level.DEBUG, contested::getMessage);
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "The profile of " + company + " was not applied to all products", failed);
            postpone(company);
        }
    }

    private void postpone(String company) {
        try {
            var left = profiles.current(company).progress();
            if (left != null) profiles.record(left.postponed(clock.instant().plus(RETRY_AFTER)));
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "The profile of " + company + " is tried again at once", failed);
        }
    }

    /** Works on the newest revision. */
    private void locked(String company, Work work) {
        lock.run("profile-" + company, () -> {
            var left = profiles.current(company).progress();
            if (left != null) work.on(left);
        });
    }

    private void step(ProfileProgress left) {
        var found = inventory.search(new ProductSearch(ProductFilter.all(left.company()), left.after(), page));
        if (found.isEmpty() && left.missed() == null) {
            profiles.finish(left);
            return;
        }
        var assessor = pipeline.completeAssessor(new Cause(Cause.Kind.PROFILE, "profile/" + left.revision()));
        var failed = found.isEmpty()
                ? left.missed()
                : pipeline.reassess(found, assessor, ProductAssessor::reassess).failed().stream()
                        .findFirst()
                        .map(ProductId::sku)
                        .map(sku -> sku.value())
                        .orElse(left.missed());
        if (found.size() == page) {
            profiles.record(left.upTo(found.getLast().id().sku().value(), failed));
        } else if (failed == null) {
            profiles.finish(left);
        } else {
            profiles.record(left.again(assessor.at().plus(RETRY_AFTER)));
        }
    }
}
