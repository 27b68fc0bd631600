package io.certwatch.product.savedview;

import io.certwatch.platform.author.Author;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.failure.Conflict;
import io.certwatch.product.failure.StaleRevision;
import io.certwatch.product.failure.UnknownId;
import io.certwatch.product.savedview.SavedView.Arrangement;
import io.certwatch.product.savedview.SavedView.Listing;
import io.certwatch.product.savedview.SavedView.Owner;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Saves views and removes them. A view that is saved under a name replaces the one of that name. */
public class KeepSavedView {

    /** Of one owner and one list: more than this nobody finds again. */
    static final int MOST = 50;

    private static final String KIND = "saved view";

    private final SavedViews views;
    private final Clock clock;

    public KeepSavedView(SavedViews views, Clock clock) {
        this.views = views;
        this.clock = clock;
    }

    /**
     * @throws Conflict if the owner has as many views as are allowed
     * @throws StaleRevision if the same view is saved by somebody else at the same moment
     */
    public SavedView save(Owner owner, Listing listing, String name, Arrangement shown, Author author) {
        var known = views.find(owner, SavedView.idOf(owner, listing, name));
        if (known.isEmpty() && views.of(owner, listing).size() >= MOST)
            throw new Conflict("too-many-saved-views", Explanation.of("problem.too-many-saved-views", MOST));
        var revision = known.map(SavedView::revision).orElse(0L) + 1;
        var next = new SavedView(
                owner, listing, name, shown, revision, author, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        if (!views.save(next)) throw new StaleRevision(KIND);
        return next;
    }

    /**
     * @throws UnknownId if the owner has no such view
     * @throws StaleRevision if it is at another revision
     */
    public void remove(Owner owner, UUID id, long seen) {
        var known = views.find(owner, id).orElseThrow(() -> new UnknownId(KIND, id));
        if (known.revision() != seen || !views.remove(known)) throw new StaleRevision(KIND);
    }
}
