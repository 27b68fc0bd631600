package io.certwatch.catalogue.edition;

/** Tells all published editions again; receivers that know them already ignore it. */
public final class RepublishEditions {

    private final Editions editions;

    RepublishEditions(Editions editions) {
        this.editions = editions;
    }

    /** How many were told. */
    public int republish() {
        var published = editions.published();
        published.forEach(editions::tellAgain);
        return published.size();
    }
}
