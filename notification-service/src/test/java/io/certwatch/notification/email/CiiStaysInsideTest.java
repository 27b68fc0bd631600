package io.certwatch.notification.email;

import static io.certwatch.notification.alert.Fixtures.COMPANY;
import static io.certwatch.notification.alert.Fixtures.NEW_EDITION;
import static io.certwatch.notification.alert.Fixtures.NOON;
import static io.certwatch.notification.alert.Fixtures.alert;
import static io.certwatch.notification.alert.Fixtures.appliedFor;
import static io.certwatch.notification.alert.Fixtures.due;
import static io.certwatch.notification.alert.Fixtures.ending;
import static io.certwatch.notification.alert.Fixtures.inCii;
import static io.certwatch.notification.alert.Fixtures.lacking;
import static io.certwatch.notification.alert.Fixtures.line;
import static io.certwatch.notification.alert.Fixtures.recipient;
import static io.certwatch.notification.alert.Fixtures.undated;
import static io.certwatch.notification.alert.Fixtures.withNews;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.alert.AlertLine;
import io.certwatch.notification.alert.AlertLine.News;
import io.certwatch.notification.alert.InMemoryRuns;
import io.certwatch.notification.alert.Run;
import io.certwatch.notification.alert.Run.ImportedFile;
import io.certwatch.notification.company.CompanySettings;
import io.certwatch.notification.company.InMemoryCompaniesSettings;
import io.certwatch.notification.contact.Confirmation;
import io.certwatch.notification.contact.Contact;
import io.certwatch.notification.contact.ContactDetails;
import io.certwatch.notification.delivery.Attachment;
import io.certwatch.notification.delivery.WrittenMessage;
import io.certwatch.notification.vocabulary.BilingualText;
import io.certwatch.notification.vocabulary.CiiExposure;
import io.certwatch.notification.vocabulary.CiiExposure.Reason;
import io.certwatch.platform.text.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who operates critical information infrastructure (CII), or supplies it, is nobody's business outside the company. */
class CiiStaysInsideTest {

    /** Also the customer whose name an import's file has. */
    private static final Pattern TELLING = Pattern.compile(
            "\\bCII\\b|关键信息基础设施|关基|critical (information )?infrastructure|运营者|\\boperators?\\b|City Metro|城市地铁",
            Pattern.CASE_INSENSITIVE);

    private static final CiiExposure FOR_EVERY_REASON = new CiiExposure(true, List.of(Reason.values()));
    private static final AlertCause IMPORT = new AlertCause(AlertCause.Kind.IMPORT, "8f14e45f");

    private final InMemoryCompaniesSettings companies = new InMemoryCompaniesSettings();
    private final InMemoryRuns runs = new InMemoryRuns();
    private final MessageWriter writer =
            EmailChannels.writer(companies, (_, _) -> List.of(), runs, Clock.fixed(NOON, ZoneOffset.UTC));

    @ParameterizedTest
    @EnumSource
    void noMessageToAVendorTellsOfIt(Language language) {
        var told = messages(language).map(CiiStaysInsideTest::everything).toList();

        assertThat(told)
                .hasSizeGreaterThan(50)
                .allSatisfy(all -> assertThat(TELLING.matcher(all)
                                .results()
                                .map(found -> found.group() + " in " + all)
                                .toList())
                        .isEmpty());
    }

    /** A mail does not even put such a product first: a vendor who knows one cause of the order could read it back. */
    @ParameterizedTest
    @EnumSource
    void aVendorReadsTheSameWhetherOrNotAProductIsUsedInIt(Language language) {
        var to = recipient(language);

        assertThat(alerts().toList()).hasSizeGreaterThan(20).allSatisfy(alert -> {
            var plain = alert(
                    alert.cause(),
                    alert.activeLines().stream()
                            .map(line -> inCii(line, CiiExposure.NONE))
                            .toList());
            var lines = alert.activeLines();
            var mixed = alert(
                    alert.cause(),
                    IntStream.range(0, lines.size())
                            .mapToObj(at -> at % 2 == 0 ? plain.activeLines().get(at) : lines.get(at))
                            .toList());
            var usual = everything(writer.write(plain, to));
            assertThat(everything(writer.write(alert, to))).isEqualTo(usual);
            assertThat(everything(writer.write(mixed, to))).isEqualTo(usual);
        });
    }

    @ParameterizedTest
    @EnumSource
    void aCompanyMayDecideToSayWhatItHasStated(Language language) {
        companies.save(new CompanySettings(COMPANY, null, null, null, false, List.of(7), true, 1));
        var marked = new CiiExposure(true, List.of(Reason.PRODUCT));

        var message = writer.write(alert(List.of(inCii(line("o0"), marked))), recipient(language));

        assertThat(message.text())
                .contains(
                        language == Language.ZH
                                ? "采购方说明：其产品清单标明该产品供应或者用于关键信息基础设施"
                                : "Your customer states: its inventory marks the product as delivered to, or used in,"
                                        + " critical information infrastructure")
                .doesNotContain(language == Language.ZH ? "运营者" : "operator");
    }

    /** This walks the texts of messages to vendors and of the pages behind their links, so that a new text is checked as well. */
    @Test
    void noOtherTextTellsOfIt() throws IOException {
        for (var language : List.of("zh", "en")) {
            var texts = new Properties();
            try (var bundle =
                    Files.newBufferedReader(Path.of("src/main/resources/mail/messages_" + language + ".properties"))) {
                texts.load(bundle);
            }
            var company = List.of("source.", "problem.severities");
            assertThat(texts.stringPropertyNames())
                    .filteredOn(key -> company.stream().noneMatch(key::startsWith))
                    .filteredOn(key -> TELLING.matcher(texts.getProperty(key)).find())
                    .allMatch(key -> key.startsWith("row.stated."));
        }
        assertThat(templates())
                .hasSizeGreaterThan(5)
                .allSatisfy(template -> assertThat(Files.readString(template)).doesNotContainPattern(TELLING));
    }

    private static List<Path> templates() throws IOException {
        try (var mail = Files.walk(Path.of("src/main/resources/mail"));
                var pages = Files.walk(Path.of("src/main/resources/pages"))) {
            return Stream.concat(mail, pages)
                    .filter(file -> file.toString().matches(".*\\.(html|txt)"))
                    .toList();
        }
    }

    private Stream<WrittenMessage> messages(Language language) {
        var to = recipient(language);
        var contact = Contact.of(
                COMPANY,
                ContactDetails.of("huawei-cn", to.name(), to.email(), language),
                Confirmation.UNCONFIRMED,
                NOON);
        return Stream.concat(
                alerts().map(alert -> writer.write(alert, to)),
                Stream.of(writer.writeTest(to, COMPANY), writer.writeConfirmation(contact)));
    }

    /** Each kind of cause with each kind of line, and one with so many lines that a workbook is attached. */
    private Stream<Alert> alerts() {
        runs.save(new Run(
                IMPORT.id(), 1, IMPORT.kind(), NOON, List.of(), true, new ImportedFile("City Metro 城市地铁.xlsx", NOON)));
        var told = LocalDate.parse("2026-11-25");
        var followUp = AlertCause.followUp(alert(NEW_EDITION, List.of()).id(), 1, told, told.plusDays(7));
        var others = Arrays.stream(AlertCause.Kind.values())
                .filter(kind -> kind != AlertCause.Kind.FOLLOW_UP && kind != IMPORT.kind())
                .map(kind -> new AlertCause(kind, kind + "/2026-11-25"));
        var single = Stream.concat(Stream.of(IMPORT, followUp), others)
                .flatMap(cause -> lines().stream().map(line -> alert(cause, List.of(line))));
        return Stream.concat(
                single,
                Stream.of(
                        alert(lines()),
                        alert(Letters.lines(60).stream()
                                .map(line -> inCii(line, FOR_EVERY_REASON))
                                .toList())));
    }

    private static List<AlertLine> lines() {
        var why = new BilingualText("证书已过有效期", "The certificate has expired");
        return Stream.of(
                        line("opened"),
                        withNews(line("again"), News.REOPENED, why),
                        withNews(line("soon"), News.DUE_SOON, why),
                        due(line("late"), "2026-11-01"),
                        undated(line("undated")),
                        ending(line("ending"), "2027-01-01"),
                        appliedFor(line("applied"), "2027-02-15"),
                        lacking(line("lacking"), "整机吞吐量", "Throughput"))
                .map(line -> inCii(line, FOR_EVERY_REASON))
                .toList();
    }

    private static String everything(WrittenMessage message) {
        var parts = new ArrayList<>(List.of(
                message.subject(),
                message.from(),
                message.to(),
                message.text(),
                message.html(),
                message.headers().toString()));
        if (message.attachment() != null) parts.add(cells(message.attachment()));
        return String.join("\n", parts);
    }

    private static String cells(Attachment workbook) {
        try (var read = new ReadableWorkbook(new ByteArrayInputStream(workbook.content()));
                var rows = read.getFirstSheet().openStream()) {
            return workbook.name()
                    + String.join(
                            "\n",
                            rows.flatMap(Row::stream)
                                    .filter(Objects::nonNull)
                                    .map(Cell::getText)
                                    .toList());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
