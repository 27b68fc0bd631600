package io.certwatch.catalogue.edition;

import io.certwatch.catalogue.ReferenceData;
import io.certwatch.catalogue.edition.json.Uploads;
import io.certwatch.catalogue.source.Arrival;
import io.certwatch.edition.Bilingual;
import io.certwatch.edition.Comparison;
import io.certwatch.edition.EditionForm;
import io.certwatch.edition.EditionForm.CriterionForm;
import io.certwatch.edition.EditionForm.EntryForm;
import io.certwatch.edition.EntryKind;
import io.certwatch.edition.Force;
import io.certwatch.platform.text.Sha256;
import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.quantity.Quantity;
import io.certwatch.quantity.Reading;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Editions and entries for tests. */
public final class EditionFixture {

    public static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    static final Bilingual ROUTER = new Bilingual("路由器", "Router");

    private EditionFixture() {}

    public static EditionContent statutory(
            String id, LocalDate effective, @Nullable String supersedes, Entry... entries) {
        return edition(Force.STATUTORY, id, effective, supersedes, entries);
    }

    /** An observation of an industry, not official. */
    public static EditionContent guidance(String id) {
        return edition(Force.GUIDANCE, id, LocalDate.of(2030, 1, 1), null);
    }

    static EditionContent edition(
            Force force, String id, LocalDate effective, @Nullable String supersedes, Entry... entries) {
        return new EditionContent(
                new EditionId(id),
                force,
                null,
                new Bilingual("目录", "Catalogue"),
                id,
                List.of("CAC"),
                effective,
                effective,
                supersedes == null ? null : new EditionId(supersedes),
                Arrays.asList(entries),
                null,
                null);
    }

    public static Entry entry(String code, Bilingual name, List<Criterion> criteria, String... continues) {
        return new Entry(
                code,
                EntryKind.NETWORK_CRITICAL_EQUIPMENT,
                name,
                new Bilingual("整机", "complete"),
                null,
                criteria,
                List.of(continues),
                List.of());
    }

    public static Criterion criterion(String parameter, String comparison, String quantity) {
        var read = (Reading.Read) Quantity.read(quantity);
        return new Criterion(
                parameter,
                new Bilingual(null, parameter),
                Comparison.of(comparison).orElseThrow(),
                quantity,
                read.quantity());
    }

    public static Source source(String sha256) {
        return new Source("application/json", sha256, NOON, Arrival.UPLOADED);
    }

    public static Edition draft(EditionContent content) {
        return Edition.draft(content, source("sha-of-" + content.id()));
    }

    public static Edition published(EditionContent content, List<Change.Summary> changes) {
        return Edition.draft(content, source(Sha256.of(new byte[0]))).publishedAs(Published.at(NOON, changes));
    }

    public static Edition withdrawn(EditionContent content, LocalDate day) {
        var withdrawal =
                new Published.Withdrawal(new EditionId(content.id() + "-w1"), "an error", ChinaCalendar.midnight(day));
        return published(content, List.of()).nextRevision(before -> before.withdraw(withdrawal));
    }

    /** The edition that withdraws another. */
    public static EditionContent withdrawal(EditionContent withdrawn, LocalDate day) {
        return new EditionContent(
                new EditionId(withdrawn.id() + "-w1"),
                withdrawn.force(),
                null,
                withdrawn.title(),
                withdrawn.announcement(),
                withdrawn.authorities(),
                day,
                day,
                null,
                List.of(),
                withdrawn.id(),
                "an error");
    }

    static EditionForm form(String id, @Nullable String supersedes, EntryForm... entries) {
        return new EditionForm(
                id,
                "STATUTORY",
                null,
                new Bilingual("目录", null),
                "公告",
                List.of("CAC"),
                "2030-01-01",
                "2030-06-01",
                supersedes,
                List.of(entries));
    }

    static EntryForm entryForm(String code, List<CriterionForm> criteria, String... continues) {
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

    static CriterionForm criterionForm(String parameter, String comparison, String quantity) {
        return new CriterionForm(parameter, new Bilingual(null, parameter), comparison, quantity);
    }

    /** An edition of the reference data. */
    public static EditionContent reference(String id) {
        var upload = Uploads.json(ReferenceData.edition(id));
        return EditionContent.of(upload.form());
    }
}
