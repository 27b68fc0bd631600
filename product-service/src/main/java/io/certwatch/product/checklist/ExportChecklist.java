package io.certwatch.product.checklist;

import static java.util.stream.Collectors.joining;

import io.certwatch.law.KnownLaws.CitedProvision;
import io.certwatch.platform.text.Language;
import io.certwatch.platform.text.Localized;
import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.checklist.plan.PlanWords;
import io.certwatch.product.checklist.plan.ProofPlan;
import io.certwatch.product.export.CitationColumns;
import io.certwatch.product.export.ExportSheet;
import io.certwatch.product.export.ExportSheet.ExportColumn;
import io.certwatch.product.export.TableWriter;
import io.certwatch.product.export.VendorNames;
import io.certwatch.product.law.LawName;
import io.certwatch.product.naming.PartyNames;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes the items of a checklist row by row while they are read. */
public class ExportChecklist {

    private final ReadChecklist checklist;
    private final ProvisionCitations citations;
    private final PartyNames names;
    private final Clock clock;

    ExportChecklist(ReadChecklist checklist, ProvisionCitations citations, PartyNames names, Clock clock) {
        this.checklist = checklist;
        this.citations = citations;
        this.names = names;
        this.clock = clock;
    }

    public void write(String company, ChecklistFilter filter, Language language, TableWriter table) throws IOException {
        var vendors = VendorNames.of(names, company, language);
        new ChecklistSheet(vendors, citations, ChinaCalendar.dayOf(clock.instant()))
                .sheet()
                .write(table, row -> checklist.all(company, filter).forEach(row));
    }

    /** One row per item of the checklist. */
    record ChecklistSheet(VendorNames vendors, ProvisionCitations citations, LocalDate today) {

        /** Addresses of the API, with what leads to them: the page makes links of them, a table cannot. */
        private static final Pattern ADDRESSES =
                Pattern.compile("(?:[；;] ?[^；;：:/]{0,40})?[：:] ?/api/[^\\s，,；;]+(?:, /api/[^\\s，,；;]+)*");

        private Language language() {
            return vendors.language();
        }

        ExportSheet<ChecklistItem> sheet() {
            var language = language();
            return new ExportSheet<>(
                    language,
                    List.of(
                            new ExportColumn<>(
                                    "export.checklist.category",
                                    item -> text(
                                            "checklist.category." + item.asked().category())),
                            createAskedColumn(
                                    "export.checklist.what",
                                    asked -> asked.what().in(language)),
                            new ExportColumn<>("export.checklist.subject", this::subject),
                            createAskedColumn(
                                    "export.checklist.vendor", asked -> isVendor(asked) ? asked.subject() : null),
                            new ExportColumn<>("export.checklist.state", this::state),
                            createStatementColumn("export.checklist.owner", ItemStatement::owner),
                            new ExportColumn<>("export.due", item -> item.isDueSuggested() ? null : item.due()),
                            new ExportColumn<>(
                                    "export.checklist.suggested", item -> item.isDueSuggested() ? item.due() : null),
                            new ExportColumn<>("export.checklist.late", this::late),
                            createPlanColumn(
                                    "export.checklist.way",
                                    plan -> PlanWords.way(plan).in(language)),
                            createPlanColumn("export.checklist.next-step", this::nextStep),
                            createPlanColumn("export.checklist.in-time", ChecklistSheet::isPossibleInTime),
                            createStatementColumn("export.checklist.reason", ItemStatement::reason),
                            createStatementColumn("export.checklist.word", ItemStatement::word),
                            createStatementColumn("export.checklist.note", ItemStatement::note),
                            new ExportColumn<>("export.checklist.details", this::details),
                            answer("export.checklist.answer", ItemAnswer::text, UnaryOperator.identity()),
                            answer("export.checklist.from", ItemAnswer::from, ChecklistSheet::withoutAddresses),
                            new ExportColumn<>("export.checklist.evidence", this::evidence),
                            createStatementColumn("export.checklist.review", ItemStatement::reviewOn),
                            createStatementColumn("export.checklist.expires", ItemStatement::expires),
                            createAskedColumn(
                                    "export.checklist.why", asked -> asked.why().in(language)),
                            createAskedColumn(
                                    "export.law",
                                    asked -> cite(asked, law -> CitationColumns.name(language, law.version()))),
                            createAskedColumn(
                                    "export.checklist.article",
                                    asked -> cite(asked, law -> CitationColumns.article(language, law.article()))),
                            new ExportColumn<>("export.checklist.clauses", this::clauses),
                            createAskedColumn("export.checklist.template", this::template),
                            new ExportColumn<>(
                                    "export.checklist.changed-by",
                                    item -> item.stated() == null
                                            ? null
                                            : item.stated().by()),
                            new ExportColumn<>("export.changed-at", ChecklistItem::changedAt),
                            new ExportColumn<>(
                                    "export.checklist.item", item -> item.id().toString())));
        }

        private String text(String key) {
            return ExportSheet.message(language(), key);
        }

        /** Whether a day has passed; of an obligation, which step was to be done on it. */
        private Object late(ChecklistItem item) {
            if (!item.late()) return false;
            return item.lateStep()
                    .<Object>map(step -> ExportSheet.message(
                            language(),
                            "export.checklist.late.step",
                            PlanWords.of(step.step()).in(language()),
                            Objects.requireNonNull(step.planned())))
                    .orElse(true);
        }

        private @Nullable String nextStep(ProofPlan plan) {
            return plan.next()
                    .map(step -> ExportSheet.message(
                            language(),
                            "export.checklist.step",
                            PlanWords.of(step.step()).in(language()),
                            Objects.requireNonNull(step.planned())))
                    .orElse(null);
        }

        /** Null where no day is set, or where the proof is there. */
        private static @Nullable Boolean isPossibleInTime(ProofPlan plan) {
            return plan.lastDay() == null || plan.possibleOn() == null ? null : plan.inTime();
        }

        private static boolean isVendor(Asked asked) {
            return asked.kind() == SubjectKind.VENDOR;
        }

        private String subject(ChecklistItem item) {
            var asked = item.asked();
            var named = isVendor(asked) ? vendors.find(asked.subject()) : null;
            return named == null ? item.subjectName().in(language()) : named;
        }

        private String state(ChecklistItem item) {
            var state = text("checklist.state." + item.state());
            if (item.retired() != null) {
                return ExportSheet.message(
                        language(), "checklist.state.with", state, text("checklist.retired." + item.retired()));
            }
            return item.reopened() != null && (item.state() == ItemState.OPEN || item.isToBeConfirmed())
                    ? text("checklist.reopened." + item.reopened())
                    : state;
        }

        private @Nullable String cite(Asked asked, Function<CitedProvision, @Nullable String> text) {
            var provision = asked.provision();
            var cited =
                    provision == null ? null : citations.of(provision, today).orElse(null);
            return cited == null ? null : text.apply(cited);
        }

        private @Nullable String clauses(ChecklistItem item) {
            return item.clauses().isEmpty()
                    ? null
                    : text("checklist.clauses.own-wording") + "\n"
                            + item.clauses().stream().map(this::clause).collect(joining("\n"));
        }

        private String clause(ItemClause clause) {
            var words = clause.text().in(language());
            var cited = clause.provisions().stream()
                    .flatMap(provision -> citations.of(provision, today).stream())
                    .map(this::citation)
                    .collect(joining(text("finding.separator")));
            return cited.isEmpty() ? words : ExportSheet.message(language(), "checklist.clause", words, cited);
        }

        private String citation(CitedProvision law) {
            var name = LawName.cite(law.version().name().in(language()));
            var title = law.version().title().in(language());
            var cited = title.isEmpty()
                    ? ExportSheet.message(language(), "checklist.clause.law", name)
                    : ExportSheet.message(language(), "checklist.clause.version", name, title);
            var article = CitationColumns.article(language(), law.article());
            return article == null
                    ? cited
                    : ExportSheet.message(language(), "checklist.clause.article", cited, article);
        }

        private String template(Asked asked) {
            var item = asked.item();
            return item == null ? text("checklist.own") : item.template() + " " + asked.revision();
        }

        private String details(ChecklistItem item) {
            return item.details().entrySet().stream()
                    .map(detail -> ExportSheet.message(
                            language(), "checklist.detail", detailName(detail.getKey()), detail.getValue()))
                    .collect(joining(text("finding.separator")));
        }

        /** A client may use names of its own. */
        private String detailName(String name) {
            return ExportSheet.messageOr(language(), "checklist.detail." + name, name);
        }

        private String evidence(ChecklistItem item) {
            return item.evidence().stream().map(this::evidence).collect(joining(text("finding.separator")));
        }

        private String evidence(ItemEvidence evidence) {
            return switch (evidence.kind()) {
                case FILE -> evidence.name() + " (SHA-256 " + evidence.sha256() + ")";
                case LINK -> evidence.name() + " (" + evidence.address() + ")";
                case CERTIFICATE -> evidence.name();
                case SYSTEM ->
                    evidence.source() == null
                            ? evidence.name()
                            : withoutAddresses(evidence.source().in(language()));
            };
        }

        private static ExportColumn<ChecklistItem> createAskedColumn(
                String key, Function<Asked, @Nullable Object> value) {
            return new ExportColumn<>(key, item -> value.apply(item.asked()));
        }

        private static ExportColumn<ChecklistItem> createPlanColumn(
                String key, Function<ProofPlan, @Nullable Object> value) {
            return new ExportColumn<>(key, item -> item.plan() == null ? null : value.apply(item.plan()));
        }

        private static ExportColumn<ChecklistItem> createStatementColumn(
                String key, Function<ItemStatement, @Nullable Object> value) {
            return new ExportColumn<>(key, item -> value.apply(item.statement()));
        }

        private ExportColumn<ChecklistItem> answer(
                String key, Function<ItemAnswer, Localized> value, UnaryOperator<String> shown) {
            return new ExportColumn<>(
                    key,
                    item -> item.answer() == null
                            ? null
                            : shown.apply(value.apply(item.answer()).in(language())));
        }

        private static String withoutAddresses(String source) {
            return ADDRESSES.matcher(source).replaceAll("");
        }
    }
}
