package io.certwatch.catalogue.edition;

import static io.certwatch.catalogue.edition.EditionFixture.ROUTER;
import static io.certwatch.catalogue.edition.EditionFixture.criterionForm;
import static io.certwatch.catalogue.edition.EditionFixture.entry;
import static io.certwatch.catalogue.edition.EditionFixture.entryForm;
import static io.certwatch.catalogue.edition.EditionFixture.form;
import static io.certwatch.catalogue.edition.EditionFixture.statutory;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.catalogue.edition.EditionForm.CriterionForm;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditionCheckTest {

    @Test
    void acceptsAValidForm() {
        var checked = EditionCheck.check(
                form("2030-1", null, entryForm("A", List.of(criterionForm("throughput", ">=", "12 Tbps")))), null);

        assertThat(checked)
                .isInstanceOfSatisfying(
                        Checked.Sound.class,
                        sound -> assertThat(sound.content().entries().getFirst().criteria())
                                .singleElement()
                                .isEqualTo(EditionFixture.criterion("throughput", ">=", "12 Tbps")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        >=  | 12 Tbpz     | quantity   | the unit 'Tbpz' is not known
        >=  | many        | quantity   | 'many' does not begin with a number
        >=  | >= 12 Tbps  | quantity   | '>= 12 Tbps' holds a comparison, which belongs into comparison
        >=  | ""          | quantity   | is missing
        =>  | 12 Tbps     | comparison | '=>' is none of >= > <= < =
        ""  | 12 Tbps     | comparison | is missing
        """)
    void reportsTheFaultOfACriterion(String comparison, String quantity, String field, String reason) {
        var checked = EditionCheck.check(
                form("2030-1", null, entryForm("A", List.of(criterionForm("p", comparison, quantity)))), null);

        assertThat(faults(checked)).containsExactly(new Fault("entries[0].criteria[0]." + field, reason));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        >= | 10 Gbps | <  | 10 Gbps
        >= | 10 Gbps | <= | 5 Gbps
        =  | 10 Gbps | =  | 5 Gbps
        >= | 10 Gbps | >= | 10 Gpps
        """)
    void rejectsContradictingCriteria(String oneSign, String one, String otherSign, String other) {
        var criteria = List.of(criterionForm("rate", oneSign, one), criterionForm("rate", otherSign, other));

        assertThat(faults(EditionCheck.check(form("2030-1", null, entryForm("A", criteria)), null)))
                .singleElement()
                .isEqualTo(new Fault(
                        "entries[0].criteria[1]",
                        "contradicts an earlier criterion for rate: no product could meet both"));
    }

    @Test
    void acceptsALowerAndAnUpperBound() {
        var criteria = List.of(criterionForm("rate", ">=", "5 Gbps"), criterionForm("rate", "<=", "10 Gbps"));

        assertThat(EditionCheck.check(form("2030-1", null, entryForm("A", criteria)), null))
                .isInstanceOf(Checked.Sound.class);
    }

    @Test
    void rejectsDuplicateCodes() {
        assertThat(faults(EditionCheck.check(
                        form("2030-1", null, entryForm("A", List.of()), entryForm("A", List.of())), null)))
                .containsExactly(new Fault("entries[1].code", "'A' is already the code of entries[0]"));
    }

    @Test
    void rejectsAnEffectiveDateBeforeTheIssueDate() {
        var form = new EditionForm(
                "2030-1",
                "STATUTORY",
                ROUTER,
                "公告",
                List.of(),
                "2030-06-01",
                "2030-01-01",
                null,
                List.of(entryForm("A", List.of())));

        assertThat(faults(EditionCheck.check(form, null)))
                .containsExactly(new Fault("effective", "2030-01-01 is before the issue date 2030-06-01"));
    }

    @Test
    void rejectsDatesOutOfRange() {
        var form = new EditionForm(
                "2030-1",
                "STATUTORY",
                ROUTER,
                "公告",
                List.of(),
                "1899-12-31",
                "+999999999-12-31",
                null,
                List.of(entryForm("A", List.of())));

        assertThat(faults(EditionCheck.check(form, null)))
                .containsExactly(
                        new Fault("issued", "'1899-12-31' is not a date of the form YYYY-MM-DD from 1900 to 2199"),
                        new Fault(
                                "effective",
                                "'+999999999-12-31' is not a date of the form YYYY-MM-DD from 1900 to 2199"));
    }

    @Test
    void requiresYearAndNumberForAStatutoryEdition() {
        assertThat(faults(EditionCheck.check(form("sectors-2025", null, entryForm("A", List.of())), null)))
                .extracting(Fault::field)
                .containsExactly("id");
        assertThat(faults(EditionCheck.check(form("../etc", null, entryForm("A", List.of())), null)))
                .extracting(Fault::field)
                .containsExactly("id");
    }

    @Test
    void reportsAllFaultsTogether() {
        var form = new EditionForm(
                null,
                "BINDING",
                Bilingual.NOTHING,
                null,
                List.of(),
                "yesterday",
                null,
                null,
                List.of(new EditionForm.EntryForm(
                        " ",
                        "HARDWARE",
                        Bilingual.NOTHING,
                        Bilingual.NOTHING,
                        List.of(new CriterionForm(null, Bilingual.NOTHING, null, null)),
                        List.of(),
                        List.of())));

        assertThat(faults(EditionCheck.check(form, null)))
                .extracting(Fault::field)
                .containsExactlyInAnyOrder(
                        "id",
                        "force",
                        "title",
                        "announcement",
                        "issued",
                        "effective",
                        "entries[0].code",
                        "entries[0].kind",
                        "entries[0].name",
                        "entries[0].criteria[0].parameter",
                        "entries[0].criteria[0].label",
                        "entries[0].criteria[0].comparison",
                        "entries[0].criteria[0].quantity");
    }

    @Test
    void rejectsPredecessorsThatTheSupersededEditionLacks() {
        var superseded = statutory("2029-1", LocalDate.of(2029, 1, 1), null, entry("A", ROUTER, List.of()));
        var form = form("2030-1", "2029-1", entryForm("A", List.of(), "A", "B"));

        assertThat(faults(EditionCheck.check(form, superseded)))
                .containsExactly(
                        new Fault("entries[0].continues[1]", "'B' is no entry of the superseded edition 2029-1"));
        assertThat(EditionCheck.check(form, null)).isInstanceOf(Checked.Sound.class);
    }

    @Test
    void rejectsInvalidPredecessorsAndSupersededIds() {
        assertThat(faults(EditionCheck.check(form("2030-1", null, entryForm("A", List.of(), "A")), null)))
                .extracting(Fault::field)
                .containsExactly("entries[0].continues[0]");
        assertThat(faults(EditionCheck.check(form("2030-1", "2030-1", entryForm("A", List.of())), null)))
                .extracting(Fault::field)
                .containsExactly("supersedes");
        assertThat(faults(EditionCheck.check(form("2030-1", null), null)))
                .extracting(Fault::field)
                .containsExactly("entries");
    }

    private static List<Fault> faults(Checked checked) {
        return switch (checked) {
            case Checked.Faulty(var faults) -> faults;
            case Checked.Sound _ -> List.of();
        };
    }
}
