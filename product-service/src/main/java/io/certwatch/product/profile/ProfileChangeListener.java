package io.certwatch.product.profile;

/** Is called after a revision of a profile was stored, before the response. */
@FunctionalInterface
public interface ProfileChangeListener {

    void onChanged(ProfileRevision next);
}
