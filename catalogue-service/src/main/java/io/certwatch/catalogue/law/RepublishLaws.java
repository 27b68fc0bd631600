package io.certwatch.catalogue.law;

/** Publishes all published versions again; consumers that have them ignore the events. */
public final class RepublishLaws {

    private final Laws laws;

    RepublishLaws(Laws laws) {
        this.laws = laws;
    }

    /** @return how many versions were published again */
    public int republish() {
        var published = laws.newestFirst().stream()
                .filter(version -> version.published() != null)
                .toList();
        published.forEach(laws::republish);
        return published.size();
    }
}
