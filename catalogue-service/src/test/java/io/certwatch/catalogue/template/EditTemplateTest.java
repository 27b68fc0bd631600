package io.certwatch.catalogue.template;

import static io.certwatch.catalogue.AuthorFixture.STEWARD;
import static io.certwatch.catalogue.template.TemplateFixture.NOON;
import static io.certwatch.catalogue.template.TemplateFixture.TITLE;
import static io.certwatch.catalogue.template.TemplateFixture.item;
import static io.certwatch.catalogue.template.TemplateFixture.template;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.catalogue.template.EditTemplate.TemplateEdit;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Shipped templates and what stewards make of them. */
class EditTemplateTest {

    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    private static final ChecklistTemplate SHIPPED = template("Checklist", item("plan"));

    private final TemplatesInMemory templates = new TemplatesInMemory();
    private final SeedTemplates seedTemplates = new SeedTemplates(templates, CLOCK);
    private final EditTemplate editTemplate = new EditTemplate(templates, () -> _ -> true, CLOCK);

    @Test
    void makesTheNextRevision() {
        seedTemplates.seed(List.of(SHIPPED));

        assertThat(edit(1)).isInstanceOf(TemplateEdit.Done.class);
        assertThat(edit(1)).isEqualTo(new TemplateEdit.Stale("small", 2));
        assertThat(templates.told()).extracting(TemplateRevision::revision).containsExactly(1, 2);
    }

    @Test
    void completesARevisionThatACrashLeftHalfDone() {
        seedTemplates.seed(List.of(SHIPPED));
        var claimed = templates.newest("small").orElseThrow().changedTo(template("Other", item("plan")), STEWARD, NOON);
        templates.claim(claimed);

        assertThat(edit(1)).isEqualTo(new TemplateEdit.Stale("small", 2));
        assertThat(templates.find("small")).contains(claimed);
    }

    @Test
    void replacesAShippedTemplateByALaterShippedOne() {
        seedTemplates.seed(List.of(SHIPPED));
        seedTemplates.seed(List.of(SHIPPED));
        seedTemplates.seed(List.of(template("Better", item("plan"))));

        assertThat(templates.told()).extracting(TemplateRevision::revision).containsExactly(1, 2);
        assertThat(templates.find("small"))
                .hasValueSatisfying(
                        now -> assertThat(now.template().title().en()).isEqualTo("Better"));
    }

    @Test
    void leavesWhatAStewardWrote() {
        seedTemplates.seed(List.of(SHIPPED));
        edit(1);

        seedTemplates.seed(List.of(template("Better", item("plan"))));

        assertThat(templates.find("small"))
                .hasValueSatisfying(now -> assertThat(now.template().items()).hasSize(2));
    }

    @Test
    void knowsNoOtherTemplates() {
        assertThat(edit(1)).isEqualTo(new TemplateEdit.Unknown("small"));
    }

    private TemplateEdit edit(int revision) {
        return editTemplate.edit("small", revision, TITLE, List.of(item("plan"), item("protocol")), STEWARD);
    }
}
