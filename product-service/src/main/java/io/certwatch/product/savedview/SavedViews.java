package io.certwatch.product.savedview;

import io.certwatch.product.savedview.SavedView.Listing;
import io.certwatch.product.savedview.SavedView.Owner;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stores the saved views of all companies. */
public interface SavedViews {

    Optional<SavedView> find(Owner owner, UUID id);

    /** Returns those of one owner, by name. */
    List<SavedView> of(Owner owner, Listing listing);

    /** Writes it if the stored one is one revision older, or if there is none for the first; otherwise returns false. */
    boolean save(SavedView view);

    /** Removes it if it is still at its revision. */
    boolean remove(SavedView view);
}
