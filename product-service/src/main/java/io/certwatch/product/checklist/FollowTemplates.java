package io.certwatch.product.checklist;

/** Takes over a revision of a template; an older one than the known one changes nothing. */
public class FollowTemplates {

    private final Templates templates;

    FollowTemplates(Templates templates) {
        this.templates = templates;
    }

    public void follow(ChecklistTemplate revision) {
        templates.keep(templates.find(revision.id()).map(revision::after).orElse(revision));
    }
}
