package io.certwatch.edition;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.edition.EditionCheck.Superseded;
import io.certwatch.edition.EditionForm.CriterionForm;
import io.certwatch.edition.EditionForm.EntryForm;
import io.certwatch.platform.text.FieldFault;
import io.certwatch.platform.text.FieldFault.Said;
import io.certwatch.platform.text.Language;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditionCheckTest {

    private static final Bilingual ROUTER = new Bilingual("路由器", "Router");

    @Test
    void onlyGuidanceHasASector() {
        assertThat(faultsOf("GUIDANCE", "CLOUD")).isEmpty();
        assertThat(faultsOf("GUIDANCE", null)).isEmpty();
        assertThat(faultsOf("CONSULTATION", "CLOUD"))
                .extracting(fault -> fault.in(Language.EN))
                .containsExactly(
                        new Said("sector", "is for GUIDANCE alone: what binds, or is to bind, concerns every sector"));
        assertThat(faultsOf("GUIDANCE", "RAIL")).extracting(FieldFault::field).containsExactly("sector");
    }

    private static List<FieldFault> faultsOf(String force, String sector) {
        var router = new EditionForm.EntryForm(
                "CNE-01",
                "NETWORK_CRITICAL_EQUIPMENT",
                new Bilingual("路由器", "Router"),
                Bilingual.NOTHING,
                null,
                List.of(),
                List.of(),
                List.of());
        var form = new EditionForm(
                "cloud-2025",
                force,
                sector,
                new Bilingual("云", "Cloud"),
                "commentary",
                List.of(),
                "2025-03-28",
                "2025-03-28",
                null,
                List.of(router));
        return EditionCheck.faults(form, null);
    }

    @Test
    void acceptsAValidForm() {
        var criteria = List.of(criterionForm("throughput", ">=", "12 Tbps"));

        assertThat(faults(form("2030-1", null, entryForm("A", criteria)))).isEmpty();
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
        var criteria = List.of(criterionForm("p", comparison, quantity));

        assertThat(faults(form("2030-1", null, entryForm("A", criteria))))
                .extracting(fault -> fault.in(Language.EN))
                .containsExactly(new Said("entries[0].criteria[0]." + field, reason));
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

        assertThat(faults(form("2030-1", null, entryForm("A", criteria))))
                .extracting(fault -> fault.in(Language.EN))
                .singleElement()
                .isEqualTo(new Said(
                        "entries[0].criteria[1]",
                        "contradicts an earlier criterion for rate: no product could meet both"));
    }

    @Test
    void acceptsALowerAndAnUpperBound() {
        var criteria = List.of(criterionForm("rate", ">=", "5 Gbps"), criterionForm("rate", "<=", "10 Gbps"));

        assertThat(faults(form("2030-1", null, entryForm("A", criteria)))).isEmpty();
    }

    @Test
    void rejectsDuplicateCodes() {
        assertThat(faults(form("2030-1", null, entryForm("A", List.of()), entryForm("A", List.of()))))
                .extracting(fault -> fault.in(Language.EN))
                .containsExactly(new Said("entries[1].code", "'A' is already the code of entries[0]"));
    }

    @Test
    void rejectsAnEffectiveDateBeforeTheIssueDate() {
        var form = ofDays("2030-06-01", "2030-01-01");

        assertThat(faults(form))
                .extracting(fault -> fault.in(Language.EN))
                .containsExactly(new Said("effective", "2030-01-01 is before the issue date 2030-06-01"));
    }

    @Test
    void rejectsDatesOutOfRange() {
        var form = ofDays("1899-12-31", "+999999999-12-31");

        assertThat(faults(form))
                .extracting(fault -> fault.in(Language.EN))
                .containsExactly(
                        new Said("issued", "'1899-12-31' is not a date of the form YYYY-MM-DD from 1900 to 2199"),
                        new Said(
                                "effective",
                                "'+999999999-12-31' is not a date of the form YYYY-MM-DD from 1900 to 2199"));
    }

    @Test
    void requiresYearAndNumberForAStatutoryEdition() {
        assertThat(faults(form("sectors-2025", null, entryForm("A", List.of()))))
                .extracting(FieldFault::field)
                .containsExactly("id");
        assertThat(faults(form("../etc", null, entryForm("A", List.of()))))
                .extracting(FieldFault::field)
                .containsExactly("id");
    }

    @Test
    void reportsAllFaultsTogether() {
        var form = new EditionForm(
                null,
                "BINDING",
                null,
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
                        null,
                        List.of(new CriterionForm(null, Bilingual.NOTHING, null, null)),
                        List.of(),
                        List.of())));

        assertThat(faults(form))
                .extracting(FieldFault::field)
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
        var superseded = new Superseded("2029-1", Set.of("A"));
        var form = form("2030-1", "2029-1", entryForm("A", List.of(), "A", "B"));

        assertThat(EditionCheck.faults(form, superseded))
                .extracting(fault -> fault.in(Language.EN))
                .containsExactly(
                        new Said("entries[0].continues[1]", "'B' is no entry of the superseded edition 2029-1"));
        assertThat(faults(form)).isEmpty();
    }

    @Test
    void rejectsInvalidPredecessorsAndSupersededIds() {
        assertThat(faults(form("2030-1", null, entryForm("A", List.of(), "A"))))
                .extracting(FieldFault::field)
                .containsExactly("entries[0].continues[0]");
        assertThat(faults(form("2030-1", "2030-1", entryForm("A", List.of()))))
                .extracting(FieldFault::field)
                .containsExactly("supersedes");
        assertThat(faults(form("2030-1", null))).extracting(FieldFault::field).containsExactly("entries");
    }

    @Test
    void acceptsTextsWithSpacesAround() {
        var form = new EditionForm(
                " 2030-1 ",
                "STATUTORY",
                null,
                ROUTER,
                " 公告\n",
                List.of(),
                "2030-01-01 ",
                " 2030-06-01",
                " ",
                List.of(entryForm(" A ", List.of())));

        assertThat(faults(form)).isEmpty();
        assertThat(form.id()).isEqualTo("2030-1");
        assertThat(form.supersedes()).isNull();
    }

    @Test
    void rejectsTextsThatAreTooLongOrUnprintable() {
        var long201 = "x".repeat(201);
        var form = new EditionForm(
                "2030-1",
                "STATUTORY",
                null,
                new Bilingual(null, "a\u0000b"),
                long201,
                List.of(long201),
                "2030-01-01",
                "2030-06-01",
                null,
                List.of(entryForm("A", List.of())));

        assertThat(faults(form))
                .extracting(fault -> fault.in(Language.EN))
                .containsExactly(
                        new Said("title.en", "contains a control character"),
                        new Said("announcement", "is longer than 200 characters"),
                        new Said("authorities[0]", "is longer than 200 characters"));
    }

    @Test
    void acceptsAnOfficialDescriptionWithOrWithoutAPage() {
        assertThat(officialFaults(
                        "STATUTORY", new OfficialDescription("转发数据", "https://example.com/list", Confidence.SEEN)))
                .isEmpty();
        assertThat(officialFaults("STATUTORY", new OfficialDescription("转发数据", null, Confidence.RECALLED)))
                .isEmpty();
    }

    @Test
    void rejectsAnOfficialDescriptionNobodyCanQuote() {
        assertThat(officialFaults("STATUTORY", new OfficialDescription(" ", "gov.cn", Confidence.INDEXED)))
                .containsExactly(
                        new Said("entries[0].official.zh", "is missing"),
                        new Said("entries[0].official.source", "'gov.cn' is not an address of the web"),
                        new Said(
                                "entries[0].official.confidence",
                                "INDEXED says that the page was not read, so its text cannot be quoted"));
        assertThat(officialFaults("GUIDANCE", new OfficialDescription("转发数据", null, Confidence.SEEN)))
                .containsExactly(new Said(
                        "entries[0].official",
                        "is for official lists: an observation of an industry has no official description"));
    }

    private static List<Said> officialFaults(String force, OfficialDescription official) {
        var router = new EntryForm(
                "CNE-01",
                "NETWORK_CRITICAL_EQUIPMENT",
                ROUTER,
                Bilingual.NOTHING,
                official,
                List.of(),
                List.of(),
                List.of());
        var form = new EditionForm(
                "2030-1", force, null, ROUTER, "公告", List.of(), "2030-01-01", "2030-06-01", null, List.of(router));
        return faults(form).stream().map(fault -> fault.in(Language.EN)).toList();
    }

    @Test
    void rejectsMoreEntriesThanTheLimit() {
        var many = Collections.nCopies(10_001, entryForm("A", List.of())).toArray(EntryForm[]::new);

        assertThat(faults(form("2030-1", null, many)))
                .extracting(fault -> fault.in(Language.EN))
                .containsExactly(new Said("entries", "are 10001; 10000 are the most"));
    }

    private static List<FieldFault> faults(EditionForm form) {
        return EditionCheck.faults(form, null);
    }

    private static EditionForm form(String id, @Nullable String supersedes, EntryForm... entries) {
        return new EditionForm(
                id,
                "STATUTORY",
                null,
                ROUTER,
                "公告",
                List.of("CAC"),
                "2030-01-01",
                "2030-06-01",
                supersedes,
                List.of(entries));
    }

    private static EditionForm ofDays(String issued, String effective) {
        var entries = List.of(entryForm("A", List.of()));
        return new EditionForm("2030-1", "STATUTORY", null, ROUTER, "公告", List.of(), issued, effective, null, entries);
    }

    private static EntryForm entryForm(String code, List<CriterionForm> criteria, String... continues) {
        return new EntryForm(
                code,
                "NETWORK_CRITICAL_EQUIPMENT",
                ROUTER,
                Bilingual.NOTHING,
                null,
                criteria,
                List.of(continues),
                List.of());
    }

    private static CriterionForm criterionForm(String parameter, String comparison, String quantity) {
        return new CriterionForm(parameter, new Bilingual(null, parameter), comparison, quantity);
    }
}
