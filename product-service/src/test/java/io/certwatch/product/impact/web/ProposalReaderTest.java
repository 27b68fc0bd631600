package io.certwatch.product.impact.web;

import static io.certwatch.product.catalogue.CatalogueFixture.edition2017;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.certwatch.edition.Force;
import io.certwatch.edition.json.EditionUpload;
import io.certwatch.platform.body.BodyReader;
import io.certwatch.platform.text.FieldFault;
import io.certwatch.platform.text.Language;
import io.certwatch.platform.web.RequestProblem;
import io.certwatch.product.catalogue.Edition;
import io.certwatch.product.impact.web.ProposalReader.Proposal;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProposalReaderTest {

    private static final BodyReader BODIES = BodyReader.standalone();

    private static final String SOUND = """
        {"id": "2030-1", "force": "STATUTORY", "title": {"zh": "目录"}, "announcement": "2030年第1号", "authorities": ["CAC"],
         "issued": "2030-01-01", "effective": "2030-06-01", "supersedes": "2017-1", "entries": [
          {"code": "SCP-02", "kind": "SPECIALIZED_CYBERSECURITY_PRODUCT", "name": {"zh": "防火墙"}, "continues": ["SCP-02"], "standards": [],
           "criteria": [{"parameter": "throughput", "label": {"en": "throughput"}, "comparison": ">=", "quantity": "40 Gbps"}]},
          {"code": "SCP-03", "kind": "SECTOR_WATCH", "name": {"en": "Shield"}}]}\
        """;

    private static Proposal read(String json) {
        return ProposalReader.read(form(json.getBytes(UTF_8)), ProposalReaderTest::known);
    }

    private static EditionUpload form(byte[] json) {
        return BODIES.read(EditionUpload.class, json);
    }

    private static Optional<Edition> known(String id) {
        return Optional.of(edition2017()).filter(edition -> edition.id().equals(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2017-1", "2023-2", "sectors-2025"})
    void readsTheReferenceEditionsAndHasNothingAgainstThem(String id) throws IOException {
        try (var json = ProposalReaderTest.class.getResourceAsStream("/certwatch/reference/edition-" + id + ".json")) {
            var proposal = ProposalReader.read(form(json.readAllBytes()), _ -> Optional.empty());
            assertThat(proposal.edition().id()).isEqualTo(id);
            assertThat(proposal.edition().force()).isEqualTo(id.startsWith("s") ? Force.GUIDANCE : Force.STATUTORY);
            assertThat(proposal.edition().entries()).isNotEmpty();
        }
    }

    @Test
    void namesEntriesWithoutContinuation() {
        assertThat(inEnglish(SOUND))
                .singleElement()
                .asString()
                .startsWith("entries: 1 do not say what they continue, SCP-03 first");
    }

    @Test
    void remarksInChineseAsWell() {
        assertThat(read(SOUND).remarks())
                .extracting(remark -> remark.in(Language.ZH))
                .containsExactly("entries：有1个类别未写明延续何者（首个为SCP-03），此处按新增计算；上传后由目录服务查找");
    }

    private static List<String> inEnglish(String edition) {
        return read(edition).remarks().stream()
                .map(remark -> remark.in(Language.EN))
                .toList();
    }

    @Test
    void remarksOnUnknownFields() {
        assertThat(inEnglish(SOUND.replace("\"supersedes\": \"2017-1\"", "\"supersedes\": \"2016-9\"")))
                .containsExactly(
                        "supersedes: edition 2016-9 is not known, so it ends nothing and every entry counts as added");
        assertThat(inEnglish(SOUND.replace("\"supersedes\": \"2017-1\"", "\"supersedes\": null")
                        .replace("[\"SCP-02\"]", "[]")))
                .containsExactly("supersedes: names none, so the edition counts beside those that hold and ends none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "\"id\": \"2030-1\" | \"id\": \"2030 1\" | id | '2030 1' is not a short name of small letters, digits"
                        + " and hyphens",
                "\"id\": \"2030-1\" | \"id\": \"next\" | id | 'next' is not YYYY-N, year and number of the"
                        + " announcement, as a statutory edition needs",
                "STATUTORY | BINDING | force | is none of STATUTORY, CONSULTATION, GUIDANCE: 'BINDING'",
                "{\"zh\": \"目录\"} | {} | title | has neither zh nor en; at least one is needed",
                "\"2030年第1号\" | \" \" | announcement | is missing",
                "\"2030-06-01\" | \"2029-06-01\" | effective | 2029-06-01 is before the issue date 2030-01-01",
                "\"2030-01-01\" | \"2030-02-30\" | issued | is not a date like 2027-03-01 of the years 1900 to 2199:"
                        + " '2030-02-30'",
                "\"supersedes\": \"2017-1\" | \"supersedes\": \"2030-1\" | supersedes | an edition cannot supersede"
                        + " itself",
                "\"SCP-03\" | \"SCP-02\" | entries[1].code | 'SCP-02' is already the code of entries[0]",
                "\"SCP-03\" | \"SCP 03\" | entries[1].code | 'SCP 03' is not a code such as CNE-01",
                "SECTOR_WATCH | OTHER | entries[1].kind | is none of NETWORK_CRITICAL_EQUIPMENT,"
                        + " SPECIALIZED_CYBERSECURITY_PRODUCT, SECTOR_WATCH: 'OTHER'",
                "[\"SCP-02\"] | [\"SCP-99\"] | entries[0].continues[0] | 'SCP-99' is no entry of the superseded"
                        + " edition 2017-1",
                "[\"SCP-02\"] | [\"SCP-02\", \"SCP-02\"] | entries[0].continues[1] | 'SCP-02' is named twice",
                "40 Gbps | over 40 Gbps | entries[0].criteria[0].quantity | 'over 40 Gbps' holds a comparison, which"
                        + " belongs into comparison",
                "\">=\" | \"at least\" | entries[0].criteria[0].comparison | is none of >=, >, <=, <, =: 'at least'",
                "\"SCP-03\", | \"SCP-03\", \"scpoe\": {}, | entries[1].scpoe | is not a field here; did you mean"
                        + " \"scope\"?",
                "{\"en\": \"Shield\"} | \"Shield\" | entries[1].name | must be an object",
                "\"standards\": [] | \"standards\": \"GB\" | entries[0].standards | must be a list",
            })
    void refusesWithTheFieldAndTheReason(String sound, String faulty, String field, String reason) {
        assertThat(SOUND).contains(sound);
        assertThat(faults(SOUND.replace(sound, faulty))).contains(new FieldFault.Said(field, reason));
    }

    @Test
    void rejectsCriteriaThatNoProductCouldMeet() {
        var twice = SOUND.replace(
                "\"criteria\": [",
                "\"criteria\": [{\"parameter\": \"throughput\", \"label\": {\"en\": \"t\"}, \"comparison\": \"<\","
                        + " \"quantity\": \"40 Gbps\"}, ");
        assertThat(faults(twice))
                .containsExactly(new FieldFault.Said(
                        "entries[0].criteria[1]",
                        "contradicts an earlier criterion for throughput: no product could meet both"));
    }

    @Test
    void namesAllFaultsAtOnce() {
        assertThat(faults("{}"))
                .extracting(FieldFault.Said::field)
                .contains("id", "force", "title", "announcement", "issued", "effective", "entries");
        assertThat(faults("[]")).contains(new FieldFault.Said("body", "must be an object"));
    }

    @Test
    void reportsWhereTheJsonIsBroken() {
        assertThat(catchThrowableOfType(RequestProblem.class, () -> read("{\n \"id\": ")))
                .hasMessageContaining("Line 2");
        assertThat(faults("{\"id\": \"a\", \"id\": \"b\"}"))
                .contains(new FieldFault.Said("id", "is given more than once"));
    }

    private static List<FieldFault.Said> faults(String json) {
        return catchThrowableOfType(RequestProblem.class, () -> read(json)).errors().stream()
                .map(fault -> fault.in(Language.EN))
                .toList();
    }
}
