package io.certwatch.product.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import io.certwatch.platform.text.Language;
import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.platform.work.SingleInstanceLock;
import io.certwatch.product.ServiceIT;
import io.certwatch.product.checklist.ChecklistCompanies;
import io.certwatch.product.checklist.TemplateTopic;
import io.certwatch.product.checklist.Templates;
import io.certwatch.product.review.SettableClock;
import io.certwatch.token.TestIssuer;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

class DossierIT extends ServiceIT {

    private static final String PLAN = "incident-response-plan";
    private static final String DONE = "{\"state\": \"DONE\", \"word\": \"The board approved it.\"}";
    private static final Duration TWO_HOURS = Duration.ofHours(2);

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Clock now;

    @Autowired
    private Templates templates;

    @Autowired
    private ChecklistCompanies companies;

    @Autowired
    private ComposeDossier compose;

    @Autowired
    private DossierForm form;

    @Autowired
    private DossierSnapshots snapshots;

    @Autowired
    private SingleInstanceLock lock;

    @Autowired
    private MongoDatabase database;

    private final SettableClock night = new SettableClock("2026-01-01T00:00:00Z");
    private DossierClient demo;
    private DossierClient harbor;
    private LocalDate today;

    @BeforeEach
    void companiesWithProducts() {
        new TemplateTopic(templates).shipped();
        today = ChinaCalendar.today(now);
        demo = new DossierClient(http, "dossier-demo");
        harbor = new DossierClient(http, "dossier-harbor");
        demo.register("{\"sku\": \"D-1\", \"name\": {\"zh\": \"防火墙（硬件）\"}, \"vendor\": \"acme-of-demo\"}");
        harbor.register("{\"sku\": \"H-1\", \"name\": {\"zh\": \"椅子\"}, \"vendor\": \"zeta-of-harbor\"}");
        demo.ask("acme-of-demo");
        harbor.ask("zeta-of-harbor");
        atMidnightAfter(today.minusDays(1));
    }

    private void atMidnightAfter(LocalDate day) {
        night.set(ChinaCalendar.midnight(day.plusDays(1)).plusSeconds(5).toString());
    }

    private KeepDossiers instance(SingleInstanceLock itsLock, DossierForm itsForm) {
        return new KeepDossiers(
                companies,
                compose,
                itsForm,
                snapshots,
                itsLock,
                new KeepDossiers.Retention(TWO_HOURS, Period.ofYears(10)),
                night);
    }

    private int keep() {
        return instance(lock, form).run();
    }

    private String kept(LocalDate day) {
        return new String(demo.content(day.toString()), UTF_8);
    }

    @Test
    void yesterdayDiffersFromTodayAndStaysAsItWas() {
        demo.state(demo.item(PLAN), "{\"state\": \"IN_PROGRESS\"}");
        assertThat(keep()).isEqualTo(2);
        var yesterday = today.minusDays(1);
        var before = kept(yesterday);

        demo.state(demo.item(PLAN), DONE);
        demo.ask("later-of-demo");

        assertThat(kept(yesterday)).isEqualTo(before);
        assertThat(before).doesNotContain("later-of-demo", "The board approved it.");
        assertThat(demo.dossier().toString()).contains("later-of-demo", "The board approved it.");
        assertThat(demo.dossier().path("day").asString()).isEqualTo(today.toString());
        assertThat(demo.content(today.toString())).isNotEqualTo(before.getBytes(UTF_8));
        assertThat(demo.page("?on=" + yesterday)).contains(yesterday.toString()).doesNotContain("later-of-demo");
        assertThat(keep()).as("nothing is made again").isZero();
        assertThat(kept(yesterday)).isEqualTo(before);
    }

    @Test
    void theHashIsThatOfTheBytes() throws Exception {
        keep();
        var answer = demo.get("/api/dossier?on=" + today.minusDays(1));
        var bytes = answer.getResponse().getContentAsByteArray();
        var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));

        assertThat(answer).hasHeader("ETag", "\"" + hash + "\"");
        assertThat(answer.getResponse().getHeader("Repr-Digest")).startsWith("sha-256=:");
        assertThat(demo.page("?on=" + today.minusDays(1))).contains(hash);
        assertThat(demo.page("?on=" + today.minusDays(1) + "&language=zh")).contains(hash, "合规档案");
    }

    @Test
    void aDayWithoutOneHasTheLastBeforeIt() {
        var last = today.minusDays(4);
        atMidnightAfter(last);
        keep();

        var answer = demo.get("/api/dossier?on=" + today.minusDays(2));

        assertThat(answer).hasStatusOk().hasHeader("Content-Location", "/api/dossier?on=" + last);
        assertThat(DossierClient.json(answer).path("day").asString()).isEqualTo(last.toString());
        assertThat(demo.page("?on=" + today.minusDays(2)))
                .contains(
                        "No dossier was kept on " + Language.EN.format(today.minusDays(2)),
                        "the state on " + Language.EN.format(last));
        assertThat(demo.page("?on=" + last)).doesNotContain("No dossier was kept");
    }

    @Test
    void aDayBeforeTheFirstIsNotFoundAndNamesTheFirst() {
        var early = demo.get("/api/dossier?on=2026-01-01");
        assertThat(early).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(DossierClient.json(early).path("firstDay").asString()).isEqualTo(today.toString());

        keep();

        var before = demo.get("/api/dossier.html?on=" + today.minusDays(2));
        assertThat(before).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(DossierClient.json(before).path("type").asString()).isEqualTo("urn:problem:unknown-dossier");
        assertThat(DossierClient.json(before).path("firstDay").asString())
                .isEqualTo(today.minusDays(1).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"on=2199-12-31", "on=yesterday", "on=2026-02-30", "language=fr"})
    void refusesADayInTheFutureAndWhatIsNoDay(String query) {
        assertThat(demo.get("/api/dossier.html?" + query)).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void isMadeOnlySoonAfterTheDayHasEnded() {
        night.passes(TWO_HOURS);
        assertThat(keep()).isZero();
        assertThat(snapshots.firstDay("dossier-demo")).isEmpty();
    }

    /** As when the machine is switched off: an error that nothing handles. */
    private static final class SwitchedOff extends Error {

        private static final long serialVersionUID = 1;
    }

    private DossierForm switchedOffAt(String company) {
        return new DossierForm() {
            @Override
            public byte[] write(Dossier dossier) {
                if (dossier.company().equals(company)) throw new SwitchedOff();
                return form.write(dossier);
            }

            @Override
            public Dossier read(byte[] content) {
                return form.read(content);
            }
        };
    }

    @Test
    void anInterruptedRunIsContinued() {
        assertThatThrownBy(() -> instance(lock, switchedOffAt("dossier-harbor")).run())
                .isInstanceOf(SwitchedOff.class);
        var first = kept(today.minusDays(1));
        night.passes(Duration.ofMinutes(10));

        assertThat(keep()).isOne();

        assertThat(kept(today.minusDays(1))).isEqualTo(first);
        assertThat(snapshots.has("dossier-harbor", today.minusDays(1))).isTrue();
    }

    @Test
    void aCompanyWhoseDossierFailsKeepsNoOtherWaiting() {
        DossierForm failing = new DossierForm() {
            @Override
            public byte[] write(Dossier dossier) {
                if (dossier.company().equals("dossier-demo")) throw new IllegalStateException("as in a test");
                return form.write(dossier);
            }

            @Override
            public Dossier read(byte[] content) {
                return form.read(content);
            }
        };
        assertThat(instance(lock, failing).run()).isOne();
        assertThat(keep()).isOne();
    }

    /** The two are not even separated by a lease. */
    @Test
    void twoInstancesKeepOneDossierOfEachCompany() throws Exception {
        SingleInstanceLock none = (_, work) -> {
            work.run();
            return true;
        };
        int made;
        try (var both = Executors.newFixedThreadPool(2)) {
            made = both
                    .invokeAll(List.<Callable<Integer>>of(
                            () -> instance(none, form).run(),
                            () -> instance(none, form).run()))
                    .stream()
                    .mapToInt(run -> run.resultNow())
                    .sum();
        }
        assertThat(made).isEqualTo(2);
        assertThat(database.getCollection("dossiers").countDocuments()).isEqualTo(2);
        assertThat(database.getCollection("dossier-contents.files").countDocuments())
                .as("no content without its dossier")
                .isEqualTo(2);
        assertThat(kept(today.minusDays(1))).contains("acme-of-demo");
    }

    @Test
    void thoseThatAreKeptNoLongerAreRemovedWithTheirContents() {
        keep();
        assertThat(snapshots.removeBefore(today.minusDays(1))).isZero();
        assertThat(snapshots.removeBefore(today)).isEqualTo(2);
        assertThat(snapshots.firstDay("dossier-demo")).isEmpty();
        assertThat(database.getCollection("dossier-contents.chunks").countDocuments())
                .isZero();
    }

    @Test
    void aDamagedContentIsNotHandedOut() {
        keep();
        var chunks = database.getCollection("dossier-contents.chunks");
        var other = Objects.requireNonNull(
                chunks.find(new Document("files_id", file("dossier-harbor"))).first());
        chunks.updateOne(
                new Document("files_id", file("dossier-demo")),
                new Document("$set", new Document("data", other.get("data"))));

        assertThat(demo.get("/api/dossier?on=" + today.minusDays(1))).hasStatus(HttpStatus.INTERNAL_SERVER_ERROR);
    }

    /** The id of the file with the content of the only dossier of a company. */
    private ObjectId file(String company) {
        var sha256 = snapshots.latest(company, today).orElseThrow().sha256();
        var file = database.getCollection("dossier-contents.files")
                .find(new Document("filename", sha256))
                .first();
        return Objects.requireNonNull(file).getObjectId("_id");
    }

    @Test
    void companiesSeeTheirOwnAlone() {
        demo.state(demo.item(PLAN), DONE);
        keep();
        for (var query : List.of("", "?on=" + today.minusDays(1))) {
            assertThat(harbor.page(query))
                    .contains("zeta-of-harbor")
                    .doesNotContain("acme-of-demo", "The board approved");
            assertThat(harbor.read("/api/dossier" + query).toString()).doesNotContain("acme-of-demo", "D-1");
        }
    }

    @Test
    void anIntegratorGetsNone() {
        var integrator = TestIssuer.shared().token("dossier-demo", "integrator").bearer();
        assertThat(http.get().uri("/api/dossier").header("Authorization", integrator))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void printingIsRecorded() {
        demo.page("");
        assertThat(demo.read("/api/audit/product?operation=printDossier").path("items"))
                .isNotEmpty();
    }

    @Test
    void saysWhatItRestsOn() {
        var basis = demo.dossier().path("basis");
        assertThat(basis.path("gap").isNull()).isFalse();
        assertThat(basis.at("/templates/0/id").asString()).isEqualTo("cross-sector");
        assertThat(basis.at("/templates/0/since").asString()).isEqualTo(today.toString());
        assertThat(Instant.parse(demo.dossier().path("madeAt").asString())).isBeforeOrEqualTo(now.instant());
    }
}
