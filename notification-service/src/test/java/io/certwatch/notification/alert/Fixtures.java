package io.certwatch.notification.alert;

import io.certwatch.notification.alert.AlertLine.Application;
import io.certwatch.notification.alert.AlertLine.Days;
import io.certwatch.notification.alert.AlertLine.Edition;
import io.certwatch.notification.alert.AlertLine.EndedProof;
import io.certwatch.notification.alert.AlertLine.EndingProof;
import io.certwatch.notification.alert.AlertLine.Entry;
import io.certwatch.notification.alert.AlertLine.News;
import io.certwatch.notification.alert.AlertLine.Product;
import io.certwatch.notification.alert.AlertLine.Renewal;
import io.certwatch.notification.alert.ObligationChange.Transition;
import io.certwatch.notification.contact.Contacts;
import io.certwatch.notification.sealing.SealAlerts;
import io.certwatch.notification.sealing.SealingPolicy;
import io.certwatch.notification.timing.RecordedWakeups;
import io.certwatch.notification.vocabulary.BilingualText;
import io.certwatch.notification.vocabulary.CiiExposure;
import io.certwatch.platform.text.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Test data. */
public final class Fixtures {
    public static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    public static final AlertMemory MEMORY = new AlertMemory(Duration.ofDays(365), null);
    public static final String COMPANY = "demo";
    public static final String VENDOR = "huawei-cn";
    public static final AlertCause NEW_EDITION = new AlertCause(AlertCause.Kind.EDITION, "edition-2023-2-1");
    public static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    public static final String TRACEPARENT = "00-" + TRACE + "-b7ad6b7169203331-01";
    public static final Edition EDITION_2023 = new Edition(
            "2023-2",
            "2023年第2号",
            new BilingualText(
                    "网络关键设备和网络安全专用产品目录",
                    "Catalogue of Network Critical Equipment and Specialized Cybersecurity Products"),
            LocalDate.parse("2023-07-03"));
    public static final Entry FIREWALL = new Entry("SCP-02", new BilingualText("防火墙", "Firewall"));

    private Fixtures() {}

    public static AlertLine line(String obligation) {
        return line(
                obligation,
                new Product(
                        "USG-" + obligation, new BilingualText("下一代防火墙", "Firewall"), "USG6650E", CiiExposure.NONE));
    }

    public static AlertLine line(String obligation, Product product) {
        return new AlertLine(
                obligation,
                1,
                product,
                EDITION_2023,
                FIREWALL,
                LocalDate.parse("2027-03-01"),
                new BilingualText("名称中的“防火墙”属于SCP-02（防火墙）。", "“Firewall” in the name falls under SCP-02 (Firewall)."),
                News.OPENED,
                null,
                null,
                null,
                List.of(),
                false,
                null,
                null,
                null,
                null,
                null);
    }

    /** Of an event that tells what the register had at that time. */
    public static AlertLine comparedWith(AlertLine line, String asOf, @Nullable String changedOn, BilingualText note) {
        return line.withRegister(new AlertLine.Register(
                changedOn == null ? null : LocalDate.parse(changedOn), note, Instant.parse(asOf)));
    }

    /** The vendor has named a proof about which nobody has decided yet. */
    public static AlertLine withNamedProof(AlertLine line, String day) {
        return line.withProofNamed(LocalDate.parse(day));
    }

    /** It has named one that is valid until that day. */
    public static AlertLine withNamedProof(AlertLine line, String day, String validUntil) {
        return withNamedProof(line, day).withNamedUntil(LocalDate.parse(validUntil));
    }

    public static AlertLine revised(AlertLine line, long revision) {
        return line.withRevision(revision);
    }

    public static AlertLine due(AlertLine line, String day) {
        return line.withDue(LocalDate.parse(day));
    }

    /** Planned to enter the market on the day. */
    public static AlertLine withPlannedDay(AlertLine line, String day) {
        var entry = LocalDate.parse(day);
        return line.withDue(entry).withDays(new Days(line.listedSince(), false, null, entry));
    }

    /** On the market, and required since it is listed. */
    public static AlertLine withFirstListed(AlertLine line, String firstListed) {
        var day = LocalDate.parse(firstListed);
        return line.withDue(day).withDays(new Days(day, false, null, null));
    }

    /** Of which a figure is unknown, so that an earlier edition may have listed it. */
    public static AlertLine withFirstListedAtLatest(AlertLine line, String firstListed) {
        var day = LocalDate.parse(firstListed);
        return line.withDue(day).withDays(new Days(day, true, null, null));
    }

    /** A proof covered it until that day. */
    public static AlertLine lapsed(AlertLine line, String lastDay) {
        var last = LocalDate.parse(lastDay);
        return line.withDue(last.plusDays(1))
                .withDays(new Days(line.listedSince(), false, last, null))
                .withEnded(new EndedProof("C-1", null, last, null, null, true));
    }

    /** The register says since that day that the proof is valid no longer, and not from when. */
    public static AlertLine lapsed(AlertLine line, String learntOn, EndedProof ended) {
        var day = LocalDate.parse(learntOn);
        return line.withDue(day)
                .withDays(new Days(line.listedSince(), false, null, null))
                .withEnded(ended);
    }

    public static AlertLine inCii(AlertLine line) {
        return inCii(line, CiiExposure.MARKED);
    }

    public static AlertLine inCii(AlertLine line, CiiExposure cii) {
        var product = line.product();
        return line.withProduct(new Product(product.sku(), product.name(), product.model(), cii));
    }

    public static AlertLine withNews(AlertLine line, News news, BilingualText why) {
        return line.withNews(news).withWhy(why);
    }

    /** @param names Chinese and English by turns */
    public static AlertLine lacking(AlertLine line, String... names) {
        var missing = IntStream.range(0, names.length / 2)
                .mapToObj(index -> new BilingualText(names[2 * index], names[2 * index + 1]))
                .toList();
        return line.withMissing(missing);
    }

    /** A reminder of an expiring certificate. */
    public static AlertLine ending(AlertLine line, String validUntil) {
        return ending(line, validUntil, EndingProof.CERTIFICATE, false);
    }

    /** A reminder of a proof that expires. */
    public static AlertLine ending(
            AlertLine line, String validUntil, @Nullable EndingProof kind, boolean givenByVendor) {
        return ending(line, new Renewal("CCRC-2022-NSP-0031", LocalDate.parse(validUntil), kind, givenByVendor, true));
    }

    public static AlertLine ending(AlertLine line, Renewal renewal) {
        return line.withNews(News.DUE_SOON).withWhy(null).withApplication(null).withRenewal(renewal);
    }

    public static AlertLine undated(AlertLine line) {
        return line.withDue(null);
    }

    /** A reminder with a pending application. */
    public static AlertLine appliedFor(AlertLine line, String expected) {
        return line.withNews(News.DUE_SOON)
                .withWhy(null)
                .withApplication(new Application("CCRC-2026-NSP-004417", "CCRC", LocalDate.parse(expected)))
                .withRenewal(null);
    }

    public static ObligationChange change(Transition transition, AlertLine line) {
        return change(transition, line, NEW_EDITION, VENDOR);
    }

    public static ObligationChange change(Transition transition, AlertLine line, AlertCause cause, String vendor) {
        return new ObligationChange(
                COMPANY, vendor, null, transition, cause, line, false, false, false, NOON, TRACEPARENT);
    }

    /** The register lists the number of its accepted proof for others. */
    public static ObligationChange listedForOthers(AlertLine line, AlertCause.Kind kind) {
        var cause = new AlertCause(kind, "C-9/1");
        return new ObligationChange(
                COMPANY, VENDOR, null, Transition.UPDATED, cause, line, false, false, true, NOON, TRACEPARENT);
    }

    public static ObligationChange answered(ObligationChange change) {
        return new ObligationChange(
                change.company(),
                change.vendor(),
                change.owner(),
                change.transition(),
                change.cause(),
                change.line(),
                true,
                false,
                false,
                change.at(),
                change.traceparent());
    }

    /** An obligation of a product of its own, as its newest event left it. */
    public static KnownObligation known(
            String obligation,
            long revision,
            Transition transition,
            @Nullable String vendor,
            @Nullable AlertId alert,
            boolean answered) {
        var subject = KnownObligation.Subject.of(line(obligation));
        return new KnownObligation(
                COMPANY, obligation, revision, transition, vendor, alert, answered, false, subject, null, NOON);
    }

    public static Recipient recipient(Language language) {
        return switch (language) {
            case ZH -> new Recipient("contact-zh", "王小明", "compliance@huawei.example", language);
            case EN -> new Recipient("contact-en", "Jane Roe", "compliance@vendor.example", language);
        };
    }

    public static Alert alert(List<AlertLine> lines, Recipient... recipients) {
        return alert(NEW_EDITION, lines, recipients);
    }

    public static Alert alert(AlertCause cause, List<AlertLine> lines, Recipient... recipients) {
        return new Alert(
                AlertId.of(COMPANY, cause, VENDOR),
                new AlertContent.Obligations(VENDOR, lines),
                cause,
                AlertStatus.PLANNED,
                List.of(recipients),
                Sending.FIRST,
                TRACEPARENT,
                NOON,
                null,
                1);
    }

    /** A planned alert. */
    public static Alert alertAt(Instant at, AlertCause cause, List<AlertLine> lines, Recipient... recipients) {
        var alert = alert(cause, lines, recipients);
        return new Alert(
                alert.id(),
                alert.content(),
                cause,
                AlertStatus.PLANNED,
                List.of(recipients),
                Sending.FIRST,
                TRACEPARENT,
                at,
                null,
                1);
    }

    /** Seals at once what is complete, for the contacts. */
    public static SealAlerts sealing(InMemoryAlerts alerts, Contacts contacts, Dispatch dispatch, InstantSource clock) {
        var policy = new SealingPolicy(
                Duration.ofSeconds(5),
                Duration.ofSeconds(2),
                Duration.ofSeconds(60),
                Duration.ofMinutes(30),
                Duration.ofHours(3),
                100);
        return new SealAlerts(
                alerts,
                alerts,
                new Recipients(contacts, List.of()),
                dispatch,
                policy,
                clock,
                new RecordedWakeups(),
                (_, _) -> {});
    }

    /** The alert when it is sent for the second time, to the same recipients. */
    public static Alert resent(Alert alert) {
        return alert.resend(alert.recipients(), UnaryOperator.identity());
    }

    /** A held version in which half the rows are missing. */
    public static SourceNews held() {
        return news(
                SourceNews.Kind.HELD,
                9,
                new BilingualText("只有 6 行，上一个有效版本有 12 行。", "The list has 6 items; the last good version had 12."));
    }

    public static SourceNews news(SourceNews.Kind kind, long revision, BilingualText sentence) {
        return new SourceNews(
                "cac-register",
                revision,
                kind,
                new BilingualText("网信办：安全认证和安全检测结果", "CAC: the register of results"),
                "https://www.cac.gov.cn/wa/netWorkCriticalEquipment.htm",
                SourceNews.Publishes.REGISTER,
                sentence,
                List.of(sentence, new BilingualText("日期列变成了数字。", "The date column has turned into numbers.")),
                List.of(
                        sentence,
                        new BilingualText(
                                "自2026年10月17日起没有新内容。", "The source has had no new content since 17 October 2026.")),
                new SourceNews.Figures(6, 12L, 0, 1, 6),
                new SourceNews.Links(
                        "/api/sources/cac-register/checks/31", "/api/sources/cac-register/checks/31/original", null),
                NOON);
    }

    public static Alert notice(SourceNews news, Recipient... recipients) {
        return Alert.toStewards(news, TRACEPARENT, NOON).seal(List.of(recipients));
    }

    public static AlertId alertId() {
        return AlertId.of(COMPANY, NEW_EDITION, VENDOR);
    }

    public static Alert begun(AlertId id, AlertCause cause, String vendor) {
        return Alert.begin(id, vendor, cause, TRACEPARENT, NOON);
    }

    public static Alert toTeam(AlertCause cause, List<TeamNotice> notices, Instant now) {
        return Alert.notifyTeam(COMPANY, cause, notices, null, now);
    }

    public static Alert planned(Alert begun, List<Recipient> to) {
        return begun.seal(to);
    }
}
