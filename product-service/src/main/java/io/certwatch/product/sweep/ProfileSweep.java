package io.certwatch.product.sweep;

import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.inventory.Inventory;
import io.certwatch.product.inventory.ProductFilter;
import io.certwatch.product.inventory.ProductSearch;
import io.certwatch.product.profile.CompanyProfiles;
import io.certwatch.product.profile.ProfileChangeListener;
import io.certwatch.product.profile.ProfileProgress;
import io.certwatch.product.profile.ProfileRevision;
import java.time.Instant;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reassesses the products of a company after its profile has changed, page by page, and stores its progress. It can be
 * repeated: a product that was assessed with the profile is not saved again, so no reminder is sent twice. Products
 * registered meanwhile load the profile with their context. If the assessment of a product fails, the others are
 * processed, and the work is repeated after ten minutes, until none fails.
 */
class ProfileSweep implements ProfileChangeListener {

    private static final Logger LOG = LoggerFactory.getLogger(ProfileSweep.class);
    private static final int AT_ONCE = 20;

    private final CompanyProfiles profiles;
    private final Inventory inventory;
    private final ProductSweep sweep;

    public ProfileSweep(CompanyProfiles profiles, Inventory inventory, ProductSweep sweep) {
        this.profiles = profiles;
        this.inventory = inventory;
        this.sweep = sweep;
    }

    /** Applies it to the first page of products, so that the response shows its effect; the rest follows. */
    @Override
    public void onChanged(ProfileRevision next) {
        attempt(next.company(), () -> runAlone(next.company(), this::step));
    }

    /** Continues work that any instance left; a new revision is left to the request that states it for a while. */
    public void continueAll(Instant until) {
        for (var left : profiles.findUnfinished(until, AT_ONCE)) {
            attempt(left.company(), () -> continueOne(left));
        }
    }

    private void continueOne(ProfileProgress left) {
        if (profiles.current(left.company()).revision() == left.revision()) {
            runAlone(left.company(), this::finish);
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

    /**
     * Contested work is continued by the background task; after any other failure it waits ten minutes, so that
     * companies that fail do not keep the others waiting.
     */
    private void attempt(String company, Runnable work) {
        try {
            sweep.runUnlessContested(work);
        } catch (RuntimeException failed) {
            LOG.warn("The profile of " + company + " was not applied to all products", failed);
            postpone(company);
        }
    }

    private void postpone(String company) {
        try {
            var left = profiles.current(company).progress();
            if (left != null) profiles.record(left.postpone(sweep.retryAt()));
        } catch (RuntimeException failed) {
            LOG.warn("The profile of " + company + " is tried again at once", failed);
        }
    }

    /** Works on the newest revision. */
    private void runAlone(String company, Consumer<ProfileProgress> work) {
        sweep.runAlone("profile-" + company, () -> {
            var left = profiles.current(company).progress();
            if (left != null) work.accept(left);
        });
    }

    private void step(ProfileProgress left) {
        var all = ProductFilter.all(left.company());
        var found = inventory.search(new ProductSearch(all, left.after(), sweep.pageSize()));
        if (found.isEmpty() && left.missed() == null) {
            profiles.finish(left);
            return;
        }
        var assessor = sweep.completeAssessor(new Cause(Cause.Kind.PROFILE, "profile/" + left.revision()));
        var progress = sweep.reassessPage(found, assessor, left.missed());
        if (progress.after() != null) {
            profiles.record(left.upTo(progress.after(), progress.missed()));
        } else if (progress.missed() == null) {
            profiles.finish(left);
        } else {
            profiles.record(left.again(sweep.retryAt()));
        }
    }
}
