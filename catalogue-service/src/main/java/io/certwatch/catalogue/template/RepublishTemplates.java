package io.certwatch.catalogue.template;

/** Publishes all templates again; consumers that have them ignore the events. */
public final class RepublishTemplates {

    private final Templates templates;

    RepublishTemplates(Templates templates) {
        this.templates = templates;
    }

    /** @return how many templates were published again */
    public int republish() {
        var current = templates.current();
        current.forEach(templates::republish);
        return current.size();
    }
}
