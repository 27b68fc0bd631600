package io.certwatch.catalogue.edition.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.certwatch.catalogue.InEnglish;
import io.certwatch.catalogue.edition.Reading;
import io.certwatch.edition.Confidence;
import io.certwatch.edition.EditionForm;
import io.certwatch.edition.EditionForm.CriterionForm;
import io.certwatch.edition.EditionForm.EntryForm;
import io.certwatch.edition.OfficialDescription;
import io.certwatch.quantity.Quantity;
import io.certwatch.tabular.UnreadableSource;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Intact sources give the reference editions; each defective source is held or rejected for its own reason. */
class CorpusTest {

    private static final GivenFields ALL =
            new GivenFields("2030-1", "STATUTORY", "目录", null, "2030-01-01", "2030-01-01", null, null);

    @ParameterizedTest
    @CsvSource({
        "2017-1,text/html",
        "2023-2,text/html",
        "2017-1,text/csv",
        "2023-2,text/csv",
        "2017-1," + Corpus.XLSX,
        "2023-2," + Corpus.XLSX,
        "2017-1," + Corpus.DOCX,
        "2023-2," + Corpus.DOCX,
        "2017-1,application/pdf",
        "2023-2,application/pdf"
    })
    void readsTheReferenceEditionsFromEveryFormat(String id, String mediaType) throws UnreadableSource {
        var given = new GivenFields(id, "STATUTORY", null, null, "2023-07-03", "2023-07-03", null, null);

        var upload = Corpus.read(mediaType, Corpus.document(id, mediaType), given);

        assertThat(upload.reading().holds()).isEmpty();
        assertThat(facts(upload.form())).containsExactlyElementsOf(facts(Corpus.reference(id)));
        assertThat(upload.problems()).isEmpty();
        assertThat(upload.reading().found())
                .filteredOn(
                        found -> "CNE-04".equals(found.entry()) && found.field().equals("name"))
                .hasSize(1);
    }

    @Test
    void readsAllFieldsOfARetypedList() throws UnreadableSource {
        var given = new GivenFields("2023-2", "STATUTORY", "目录", null, "2023-07-03", "2023-07-03", null, null);

        var entries = Corpus.read(Corpus.CSV, Corpus.document("2023-2", Corpus.CSV), given)
                .form()
                .entries();

        assertThat(entries)
                .extracting(EntryForm::name)
                .isEqualTo(Corpus.reference("2023-2").entries().stream()
                        .map(EntryForm::name)
                        .toList());
        assertThat(entries)
                .extracting(EntryForm::scope)
                .isEqualTo(Corpus.reference("2023-2").entries().stream()
                        .map(EntryForm::scope)
                        .toList());
        assertThat(entries)
                .extracting(EntryForm::standards)
                .isEqualTo(Corpus.reference("2023-2").entries().stream()
                        .map(EntryForm::standards)
                        .toList());
    }

    @Test
    void keepsWhatTheDocumentWritesBesideAName() throws UnreadableSource {
        var entries = Corpus.read(Corpus.HTML, Corpus.file("2023-2.html"), GivenFields.NONE)
                .form()
                .entries();

        assertThat(entries.getFirst().official())
                .isEqualTo(new OfficialDescription("整系统吞吐量（双向）≥12Tbps；整系统路由表容量≥55万条", null, Confidence.SEEN));
        assertThat(entries).allMatch(entry -> entry.official() != null);
    }

    @Test
    void callsNoDescriptionOfAnObservationOfficial() throws UnreadableSource {
        var given = new GivenFields("watch-2023", "GUIDANCE", null, null, null, "2024-01-01", "", null);

        assertThat(Corpus.read(Corpus.HTML, Corpus.file("2023-2.html"), given)
                        .form()
                        .entries())
                .allMatch(entry -> entry.official() == null);
    }

    @Test
    void readsTheFieldsOfTheEditionFromThePage() throws UnreadableSource {
        var form = Corpus.read(Corpus.HTML, Corpus.file("2023-2.html"), GivenFields.NONE)
                .form();
        var reference = Corpus.reference("2023-2");

        assertThat(form.id()).isEqualTo("2023-2");
        assertThat(form.force()).isEqualTo("STATUTORY");
        assertThat(form.title().zh()).isEqualTo(reference.title().zh());
        assertThat(form.announcement()).isEqualTo(reference.announcement());
        assertThat(form.authorities()).isEqualTo(reference.authorities());
        assertThat(form.issued()).isEqualTo(reference.issued());
        assertThat(form.effective()).isEqualTo(reference.effective());
        assertThat(form.supersedes()).isEqualTo("2017-1");
    }

    @Test
    void prefersGivenFieldsToThoseOfThePage() throws UnreadableSource {
        var given = new GivenFields("draft-2023", "CONSULTATION", null, null, null, "2024-01-01", "", null);

        var form = Corpus.read(Corpus.HTML, Corpus.file("2023-2.html"), given).form();

        assertThat(List.of(form.id(), form.force(), form.effective()))
                .containsExactly("draft-2023", "CONSULTATION", "2024-01-01");
    }

    @Test
    void holdsSerialDatesOfSpreadsheets() throws UnreadableSource {
        var page = "网络关键设备目录,,\n2030年第1号,,\n2030年1月2日,,\n自发布之日起施行,,\n印发日期,47485,\n序号,设备类别,范围,实施日期\n1,路由器,机架式,47487\n";

        var reading =
                Corpus.read(Corpus.CSV, Corpus.utf8(page), GivenFields.NONE).reading();

        assertThat(reading.holds())
                .extracting(Reading.Unread::place, Reading.Unread::text, Reading.Unread::reason)
                .containsExactly(
                        tuple("row 5, column 2", "47485", SerialDates.REASON),
                        tuple("row 7, column 4", "47487", SerialDates.REASON));
        assertThat(Corpus.read(Corpus.CSV, Corpus.utf8(page), ALL).reading().holds())
                .as("holds when a steward gives the dates")
                .isEmpty();
    }

    @Test
    void reportsANumberInPlaceOfADate() throws UnreadableSource {
        var faults = Corpus.read(Corpus.CSV, Corpus.utf8("发布日期：47485,\n序号,设备类别,范围\n1,路由器,机架式\n"), GivenFields.NONE)
                .faults();

        assertThat(faults)
                .filteredOn(fault -> fault.field().equals("issued"))
                .extracting(fault -> fault.reason())
                .containsExactly(
                        "no day stands alone in the document, or several do, but row 1, column 1 has 发布日期：47485: "
                                + "it seems to be a date that a spreadsheet turned into a number; give it as ?issued=");
    }

    @Test
    void reportsMissingFieldsAndHowToGiveThem() throws UnreadableSource {
        var faults = Corpus.read(Corpus.CSV, Corpus.utf8("序号,产品类别,范围\n1,防火墙,边界\n"), GivenFields.NONE)
                .faults();

        assertThat(faults)
                .extracting(fault -> fault.field())
                .containsExactly("id", "announcement", "force", "title", "issued", "effective");
        assertThat(faults.getFirst().reason()).endsWith("give it as ?id=");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        1.路由器 | 整系统吞吐量（双向）≥12弗拉普                | the unit
        1.路由器 | 整系统吞吐量（双向）12Tbps                   | says not clearly
        1.路由器 | 整系统吞吐量≥12Tbps≤20Tbps                   | compares once more
        1.路由器 | ≥12Tbps                                      | says not clearly
        1.路由器 | 单机吞吐量不＞12Tbps                         | turn its sense round
        1.路由器（整系统吞吐量≥12Tbps） | 整机                  | the name may hold a threshold
        1.服务器 | 八路以上                                     | says not clearly
        1.路由器 | throughput up to 12 Tbps                     | says not clearly
        """)
    void holdsTextThatMayBeAThreshold(String name, String scope, String reason) throws UnreadableSource {
        var page = "<h2>网络关键设备</h2><table><tr><td>设备类别<td>范围<tr><td>" + name + "<td>" + scope + "</table>";

        var holds = Corpus.read(Corpus.HTML, Corpus.utf8(page), ALL).reading().holds();

        assertThat(holds).singleElement().satisfies(held -> {
            assertThat(held.entry()).isEqualTo("CNE-01");
            assertThat(held.place()).startsWith("table 1, row 2, column ");
            assertThat(held.reason().en()).contains(reason);
        });
    }

    @Test
    void holdsThresholdsOutsideTablesAndInUnknownColumns() throws UnreadableSource {
        var page =
                "<table><tr><td>设备类别<td>范围<td>备注<tr><td>路由器<td>整机<td>吞吐量≥12Tbps<tr><td>交换机<td>整机<td>见附件</table><p>注：整系统吞吐量≥30Tbps的交换机";

        var reading = Corpus.read(Corpus.HTML, Corpus.utf8(page), ALL).reading();

        assertThat(reading.unread())
                .extracting(Reading.Unread::text)
                .containsExactly("吞吐量≥12Tbps", "见附件", "注：整系统吞吐量≥30Tbps的交换机");
        assertThat(reading.unread()).extracting(Reading.Unread::holds).containsExactly(true, false, true);
        assertThat(reading.unread().getFirst().message().en())
                .isEqualTo("CNE-01, table 1, row 2, column 3: '吞吐量≥12Tbps' was not read: an edition has nothing that is"
                        + " called so in the header");
    }

    @Test
    void readsASecondListBelowTheFirstInOneTable() throws UnreadableSource {
        var lines = "序号,设备类别,范围\n1,路由器,整机\n序号,产品类别,产品描述\n1,防火墙,边界\n";

        assertThat(Corpus.read(Corpus.CSV, Corpus.utf8(lines), ALL).form().entries())
                .extracting(EntryForm::code, entry -> entry.name().zh())
                .containsExactly(tuple("CNE-01", "路由器"), tuple("SCP-01", "防火墙"));
    }

    @Test
    void holdsAContradictingEnglishScope() throws UnreadableSource {
        var lines = "设备类别,范围,范围英文\n路由器,整系统吞吐量（双向）≥12Tbps,system throughput of at least 12 Gbps\n";

        assertThat(Corpus.read(Corpus.CSV, Corpus.utf8(lines), ALL).reading().holds())
                .singleElement()
                .extracting(held -> held.reason().en())
                .isEqualTo("the English sets other thresholds than the Chinese");
    }

    @Test
    void namesAnUnknownParameterAfterItsLabel() throws UnreadableSource {
        var upload = Corpus.read(Corpus.CSV, Corpus.utf8("设备类别,范围\n量子网关,密钥生成速率≥10Mbps\n"), ALL);

        assertThat(upload.form().entries().getFirst().criteria())
                .extracting(CriterionForm::parameter)
                .containsExactly("miYaoShengChengSuLu");
        assertThat(InEnglish.texts(upload.problems()))
                .containsExactly("CNE-01: '密钥生成速率' is new as a criterion and was called miYaoShengChengSuLu");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        <table><tr><td>设备类别<td>范围</table>                     | no table in it has a header with the names of entries
        <table><tr><td>日期<td>新闻<tr><td>1<td>2</table>           | no table in it has a header with the names of entries
        <html><title>登录</title><input type=password></html>        | asks to sign in
        """)
    void rejectsDocumentsWithoutAList(String page, String reason) {
        assertThatThrownBy(() -> Corpus.read(Corpus.HTML, Corpus.utf8(page), ALL))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {Corpus.XLSX, Corpus.DOCX, Corpus.PDF})
    void rejectsATruncatedDocument(String mediaType) {
        var document = Corpus.document("2017-1", mediaType);

        assertThatThrownBy(() -> Corpus.read(mediaType, Arrays.copyOf(document, document.length * 3 / 4), ALL))
                .isInstanceOf(UnreadableSource.class);
    }

    @Test
    void rejectsAPartlyDamagedPdf() {
        var document = Corpus.file("2017-1.pdf");
        int stream = new String(document, StandardCharsets.ISO_8859_1).indexOf("stream\n") + 200;
        Arrays.fill(document, stream, stream + 40, (byte) 'x');

        assertThatThrownBy(() -> Corpus.read(Corpus.PDF, document, ALL))
                .hasMessage("a part of it is damaged, so that something may be missing");
    }

    private record Fact(String code, String kind, String name, List<String> criteria) {}

    private static List<Fact> facts(EditionForm form) {
        return form.entries().stream()
                .map(entry -> new Fact(
                        entry.code(),
                        entry.kind(),
                        entry.name().zh(),
                        entry.criteria().stream().map(CorpusTest::fact).toList()))
                .toList();
    }

    private static String fact(CriterionForm criterion) {
        return criterion.parameter() + " (" + criterion.label().zh() + ") " + criterion.comparison() + " "
                + Quantity.read(criterion.quantity());
    }
}
