package io.certwatch.catalogue.template;

import static io.certwatch.catalogue.template.TemplateFixture.item;
import static io.certwatch.catalogue.template.TemplateFixture.template;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.catalogue.law.LawContent;
import io.certwatch.catalogue.law.Provision;
import io.certwatch.catalogue.law.json.ShippedLaws;
import io.certwatch.catalogue.template.json.ShippedTemplates;
import io.certwatch.edition.Bilingual;
import io.certwatch.edition.Sector;
import io.certwatch.platform.text.FieldFault;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TemplateCheckTest {

    @Test
    void acceptsWhatIsShipped() {
        var provisions = ShippedLaws.read().stream()
                .map(LawContent::provisions)
                .flatMap(List::stream)
                .map(Provision::key)
                .collect(Collectors.toSet());

        assertThat(ShippedTemplates.read())
                .allSatisfy(shipped -> assertThat(TemplateCheck.faults(shipped, provisions::contains))
                        .isEmpty());
    }

    @Test
    void shipsOneTemplateForEachSectorAndOneForAll() {
        assertThat(ShippedTemplates.read())
                .extracting(ChecklistTemplate::sector)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Stream.of((Sector) null), Arrays.stream(Sector.values()))
                                .toList());
    }

    @Test
    void shipsItemsOfEveryCategoryForAll() {
        var forAll = ShippedTemplates.read().stream()
                .filter(template -> template.sector() == null)
                .findFirst()
                .orElseThrow();

        assertThat(forAll.items()).extracting(TemplateItem::category).contains(TemplateCategory.values());
        assertThat(forAll.items()).extracting(TemplateItem::answeredBy).contains(SystemAnswer.values());
    }

    @Test
    void namesFaultyClauses() {
        var plan = item("plan");
        var faulty = new TemplateItem(
                plan.key(),
                plan.category(),
                plan.each(),
                plan.what(),
                plan.why(),
                null,
                null,
                null,
                List.of(
                        new TemplateClause(new Bilingual("保证", "Warrants"), List.of("duty")),
                        new TemplateClause(new Bilingual("", "Warrants"), List.of()),
                        new TemplateClause(new Bilingual("保证", "Warrants"), List.of("no-such-duty"))));

        assertThat(TemplateCheck.faults(template("Checklist", faulty), "duty"::equals))
                .extracting(FieldFault::field)
                .containsExactly(
                        "items[0].clauses[1].text.zh",
                        "items[0].clauses[1].provisions",
                        "items[0].clauses[2].provisions");
    }

    @Test
    void shipsClausesForWhatIsAgreedWithVendors() {
        assertThat(ShippedTemplates.read().stream()
                        .flatMap(template -> template.items().stream())
                        .filter(item -> item.each() == TemplateSubject.VENDOR))
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.clauses()).isNotEmpty());
    }

    @Test
    void namesFaultyItems() {
        var faulty = template(
                "Checklist",
                item("Plan"),
                item("protocol"),
                item("protocol"),
                item("steps", TemplateSubject.COMPANY, SystemAnswer.CERTIFICATION_STEPS, "duty", 121),
                item("law", TemplateSubject.COMPANY, null, "no-such-duty", 0));

        assertThat(TemplateCheck.faults(faulty, "duty"::equals))
                .extracting(FieldFault::field)
                .containsExactly(
                        "items[0].key",
                        "items[2].key",
                        "items[3].answeredBy",
                        "items[3].reviewEveryMonths",
                        "items[4].why.provision",
                        "items[4].reviewEveryMonths");
    }
}
