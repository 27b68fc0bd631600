package io.certwatch.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwatch.backing.BackingServices;
import io.certwatch.token.TestIssuer;
import io.certwatch.token.TestToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** A member uploads the list of contacts that the company keeps. */
class ContactImportIT extends RunningService {
    private static final String PATH = "/api/contacts/imports";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Each test has a company of its own, which vouches for its contacts until it says otherwise. */
    private final TestToken member =
            TestIssuer.shared().token("import-" + UUID.randomUUID().toString().substring(0, 8), "member");

    @Test
    void takesAListOfVendorsAndATeamOnce() {
        var list = "供应商,姓名,邮箱,语言,频率\r\n%s,李娜,a-%s,中文,每天\r\n%s,Jane,b-%s,en,\r\nteam,Max,c-%s,en,\r\n"
                .formatted(vendor, inbox, vendor, inbox, inbox);
        var done = ended(upload(list.getBytes(Charset.forName("GB18030")), "text/csv", "?vouched=true&name=list.csv"));
        assertThat(done.path("phase").asString()).isEqualTo("DONE");
        assertThat(done.at("/rows/stored").asInt()).isEqualTo(3);
        assertThat(done.at("/original/name").asString()).isEqualTo("list.csv");
        var contacts = contacts();
        assertThat(contacts).hasSize(3);
        assertThat(contacts)
                .allMatch(contact -> contact.path("status").asString().equals("VOUCHED"));
        assertThat(contacts)
                .filteredOn(contact -> contact.path("name").asString().equals("李娜"))
                .singleElement()
                .matches(contact -> contact.path("frequency").asString().equals("DAILY"));

        var again = ended(upload(list.getBytes(UTF_8), "text/csv", "?vouched=true"));
        assertThat(again.at("/rows/stored").asInt()).isZero();
        assertThat(again.at("/rows/unchanged").asInt()).isEqualTo(3);
        assertThat(contacts()).isEqualTo(contacts);
    }

    @Test
    void updatesAKnownAddressAndKeepsWhatTheListDoesNotSay() {
        ended(upload(csv("Vendor,Name,Email,Frequency", "%s,Jane,%s,weekly"), "text/csv", "?vouched=true"));
        ended(upload(csv("Vendor,Name,Email", "%s,Jane Roe,%s"), "text/csv", ""));
        var jane = contacts().getFirst();
        assertThat(jane.path("name").asString()).isEqualTo("Jane Roe");
        assertThat(jane.path("frequency").asString()).isEqualTo("WEEKLY");
        assertThat(jane.path("status").asString()).isEqualTo("VOUCHED");
    }

    @Test
    void vouchesForKnownAddressesWhoseRowsChanged() {
        vouchForNobody();
        ended(upload(csv("Vendor,Name,Email", "%s,Max,max-%s"), "text/csv", ""));
        ended(upload(csv("Vendor,Name,Email", "%s,Max Roe,max-%s"), "text/csv", "?vouched=true"));
        assertThat(contacts())
                .filteredOn(contact -> contact.path("name").asString().equals("Max Roe"))
                .singleElement()
                .matches(contact -> contact.path("status").asString().equals("VOUCHED"));
    }

    @Test
    void asksThoseForWhomNobodyVouches() {
        ended(upload(csv("Vendor,Name,Email", "%s,Jane,%s"), "text/csv", ""));
        assertThat(contacts().getFirst().path("status").asString()).isEqualTo("VOUCHED");
        vouchForNobody();
        ended(upload(csv("Vendor,Name,Email", "%s,Max,max-%s"), "text/csv", ""));
        assertThat(contacts())
                .filteredOn(contact -> contact.path("name").asString().equals("Max"))
                .singleElement()
                .matches(contact -> contact.path("status").asString().equals("UNCONFIRMED"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> BackingServices.mail().messagesTo("max-" + inbox), mails -> mails.size() == 1);
        assertThat(BackingServices.mail().messagesTo("max-" + inbox).getFirst().text())
                .contains("/confirm/");
    }

    @Test
    void storesTheGoodRowsAndReturnsTheOthersToCorrect() {
        var done = ended(upload(
                csv("Vendor,Name,Email,Language", "%s,Jane,%s,en", "%s,,nowhere-%s,fr"), "text/csv", "?vouched=true"));
        assertThat(done.at("/rows/stored").asInt()).isEqualTo(1);
        assertThat(done.at("/rows/rejected").asInt()).isEqualTo(1);

        var href = done.path("href").asString();
        var errors = JSON.readTree(read(href + "/errors").getBody()).path("items");
        assertThat(errors).hasSize(1);
        assertThat(errors.at("/0/row").asInt()).isEqualTo(3);
        assertThat(errors.at("/0/problems").findValuesAsString("field")).contains("name", "language");
        assertThat(read(href + "/errors.csv").getBody())
                .contains("Vendor,Name,Email,Language,error.row", "Name is missing", "is neither zh nor en");
    }

    @Test
    void readsAWorkbook() throws IOException {
        var done = ended(upload(workbook(vendor, inbox), XLSX, "?vouched=true"));
        assertThat(done.path("phase").asString()).isEqualTo("DONE");
        assertThat(contacts().getFirst().path("email").asString()).isEqualTo(inbox);
    }

    @Test
    void explainsAListThatCannotBeRead() {
        var done = ended(upload("Phone,Name\r\n1,Jane\r\n".getBytes(UTF_8), "text/csv", ""));
        assertThat(done.path("phase").asString()).isEqualTo("FAILED");
        assertThat(done.at("/failure/reason").asString()).contains("vendor (供应商)");
        assertThat(upload(new byte[0], "text/csv", "").getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(upload("{}".getBytes(UTF_8), "application/json", "").getStatusCode())
                .isEqualTo(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    }

    @Test
    void importsOfAnotherCompanyAreUnknown() {
        var done = ended(upload(csv("Vendor,Name,Email", "%s,Jane,%s"), "text/csv", ""));
        var href = done.path("href").asString();
        assertThat(get(href).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(get(href + "/errors").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(get(PATH).getBody()).doesNotContain(done.path("id").asString());
    }

    private void vouchForNobody() {
        var unvouching = "{\"vouchForContacts\": false}";
        client().put()
                .uri("/api/alerts/settings")
                .contentType(MediaType.APPLICATION_JSON)
                .header("Authorization", member.bearer())
                .headers(headers -> headers.setIfMatch("\"0\""))
                .body(unvouching)
                .retrieve()
                .toBodilessEntity();
    }

    private byte[] csv(String header, String... rows) {
        var text = new StringBuilder(header).append("\r\n");
        List.of(rows).forEach(row -> text.append(row.formatted(vendor, inbox)).append("\r\n"));
        return text.toString().getBytes(UTF_8);
    }

    private ResponseEntity<String> upload(byte[] file, String type, String query) {
        return client().post()
                .uri(PATH + query)
                .header("Content-Type", type)
                .header("Authorization", member.bearer())
                .body(file)
                .retrieve()
                .toEntity(String.class);
    }

    private JsonNode ended(ResponseEntity<String> received) {
        assertThat(received.getStatusCode()).as(received.getBody()).isEqualTo(HttpStatus.ACCEPTED);
        var href = received.getHeaders().getLocation().getPath();
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> JSON.readTree(read(href).getBody()),
                        job -> !job.path("finishedAt").isNull());
    }

    private List<JsonNode> contacts() {
        return JSON.readTree(read("/api/contacts").getBody())
                .path("items")
                .valueStream()
                .toList();
    }

    private ResponseEntity<String> read(String path) {
        return client().get()
                .uri(path)
                .header("Authorization", member.bearer())
                .retrieve()
                .toEntity(String.class);
    }

    /** The smallest workbook: one sheet with texts in its cells (ECMA-376). */
    private static byte[] workbook(String vendor, String email) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            part(zip, "[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
                </Types>\
                """);
            part(zip, "_rels/.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>
                </Relationships>\
                """);
            part(zip, "xl/workbook.xml", """
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
                 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                <sheets><sheet name="Contacts" sheetId="1" r:id="r1"/></sheets></workbook>\
                """);
            part(zip, "xl/_rels/workbook.xml.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>
                </Relationships>\
                """);
            part(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                            + row(1, "Our contacts", "", "")
                            + row(2, "Vendor", "Name", "Email")
                            + row(3, vendor, "Jane Roe", email)
                            + "</sheetData></worksheet>");
        }
        return bytes.toByteArray();
    }

    private static String row(int number, String... cells) {
        var row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < cells.length; i++) {
            row.append("<c r=\"%c%d\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted('A' + i, number, cells[i]));
        }
        return row.append("</row>").toString();
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + xml).getBytes(UTF_8));
        zip.closeEntry();
    }
}
