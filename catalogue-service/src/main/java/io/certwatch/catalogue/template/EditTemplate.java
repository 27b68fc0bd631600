package io.certwatch.catalogue.template;

import io.certwatch.edition.Bilingual;
import io.certwatch.platform.author.Author;
import io.certwatch.platform.text.FieldFault;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;

/**
 * Changes a template at the request of a steward. A revision is claimed in a document of its own before it becomes the current one; the
 * next change completes it after a crash.
 */
public final class EditTemplate {

    /** The provisions to which items of a template can refer. */
    @FunctionalInterface
    public interface KnownProvisions {

        /** Whether a published version of the law has a provision with the key, as of this call. */
        Predicate<String> now();
    }

    /** The outcome of a request to change a template. */
    public sealed interface TemplateEdit {

        record Done(TemplateRevision revision) implements TemplateEdit {}

        record Faulty(List<FieldFault> faults) implements TemplateEdit {}

        /** The request is based on another revision; {@code revision} is the current one. */
        record Stale(String id, int revision) implements TemplateEdit {}

        record Unknown(String id) implements TemplateEdit {}
    }

    private final Templates templates;
    private final KnownProvisions provisions;
    private final Clock clock;

    EditTemplate(Templates templates, KnownProvisions provisions, Clock clock) {
        this.templates = templates;
        this.provisions = provisions;
        this.clock = clock;
    }

    /** @param revision the revision that the request is based on */
    public TemplateEdit edit(String id, int revision, Bilingual title, List<TemplateItem> items, Author author) {
        var newest = templates.newest(id).orElse(null);
        if (newest == null) return new TemplateEdit.Unknown(id);
        templates.bringUpTo(newest);
        if (newest.revision() != revision) return new TemplateEdit.Stale(id, newest.revision());
        var changed = newest.template().with(title, items);
        var faults = TemplateCheck.faults(changed, provisions.now());
        if (!faults.isEmpty()) return new TemplateEdit.Faulty(faults);
        var next = newest.changedTo(changed, author, clock.instant());
        if (!templates.claim(next)) return new TemplateEdit.Stale(id, next.revision());
        templates.bringUpTo(next);
        return new TemplateEdit.Done(next);
    }
}
