package io.certwatch.catalogue.edition;

/** Publishes all published editions again; consumers that have them ignore the events. */
public final class RepublishEditions {

    private final Editions editions;

    RepublishEditions(Editions editions) {
        this.editions = editions;
    }

    /** @return how many editions were published again */
    public int republish() {
        var published = editions.published();
        published.forEach(editions::republish);
        return published.size();
    }
}
