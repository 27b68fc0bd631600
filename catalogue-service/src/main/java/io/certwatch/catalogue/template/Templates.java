package io.certwatch.catalogue.template;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The store of templates and their revisions. */
public interface Templates {

    /** The current revision of each template, by id. */
    List<TemplateRevision> current();

    Optional<TemplateRevision> find(String id);

    /** The newest claimed revision; newer than the current one if a crash came between. */
    Optional<TemplateRevision> newest(String id);

    /** Newest first, before the revision if one is given. */
    List<TemplateRevision> revisions(String id, @Nullable Integer before, int limit);

    /** Claims the next revision. Returns false if it is claimed already. */
    boolean claim(TemplateRevision next);

    /** Makes the revision the current one, with its event, unless the current one is as new. */
    void bringUpTo(TemplateRevision revision);

    /** Publishes this revision again, unless a newer one is stored, which was published with its own event. */
    void republish(TemplateRevision current);
}
