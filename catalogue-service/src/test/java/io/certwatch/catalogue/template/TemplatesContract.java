package io.certwatch.catalogue.template;

import static io.certwatch.catalogue.AuthorFixture.STEWARD;
import static io.certwatch.catalogue.template.TemplateFixture.NOON;
import static io.certwatch.catalogue.template.TemplateFixture.item;
import static io.certwatch.catalogue.template.TemplateFixture.template;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract of every store of templates. */
public abstract class TemplatesContract {

    private static final TemplateRevision FIRST = TemplateRevision.ofShipped(
            template("Checklist", item("plan", TemplateSubject.VENDOR, null, "duty", null)), 1, NOON);
    private static final TemplateRevision SECOND =
            FIRST.changedTo(template("Other", item("plan"), item("protocol")), STEWARD, NOON);

    private Templates templates;

    protected abstract Templates emptyTemplates();

    /** How many events were written. */
    protected abstract int told();

    @BeforeEach
    void begin() {
        templates = emptyTemplates();
    }

    @Test
    void republishesNoRevisionThatAnotherHasReplacedMeanwhile() {
        templates.bringUpTo(FIRST);
        templates.bringUpTo(SECOND);

        templates.republish(FIRST);
        assertThat(told()).isEqualTo(2);
        templates.republish(SECOND);
        assertThat(told()).isEqualTo(3);
    }

    @Test
    void claimsARevisionOnce() {
        assertThat(templates.claim(FIRST)).isTrue();
        assertThat(templates.claim(FIRST)).isFalse();
        assertThat(templates.newest("small")).contains(FIRST);
        assertThat(templates.find("small")).isEmpty();
    }

    @Test
    void makesARevisionTheCurrentOneUnlessItIsOlder() {
        templates.bringUpTo(SECOND);
        templates.bringUpTo(FIRST);
        templates.bringUpTo(SECOND);

        assertThat(templates.find("small")).contains(SECOND);
        assertThat(templates.current()).containsExactly(SECOND);
    }

    @Test
    void listsRevisionsNewestFirstFromAnyPosition() {
        templates.claim(FIRST);
        templates.claim(SECOND);

        assertThat(templates.revisions("small", null, 5)).containsExactly(SECOND, FIRST);
        assertThat(templates.revisions("small", null, 1)).containsExactly(SECOND);
        assertThat(templates.revisions("small", 2, 5)).containsExactly(FIRST);
        assertThat(templates.revisions("other", null, 5)).isEmpty();
    }
}
