package io.certwatch.product.checklist;

import static io.certwatch.product.checklist.SubjectKind.COMPANY;
import static io.certwatch.product.checklist.SubjectKind.CONSULTATION;
import static io.certwatch.product.checklist.SubjectKind.OBLIGATION;
import static io.certwatch.product.checklist.SubjectKind.VENDOR;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.edition.Sector;
import io.certwatch.platform.author.Author;
import io.certwatch.platform.author.RecordedBy;
import io.certwatch.product.checklist.ChecklistItem.Retired;
import io.certwatch.product.checklist.PlacedItem.ItemPlace;
import io.certwatch.product.engine.Wording;
import io.certwatch.product.inventory.CountedOnce;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A company with 5 000 obligations of seven steps each, and 500 vendors. */
class ReadChecklistTest {

    private static final String DEMO = "demo";
    private static final LocalDate TODAY = LocalDate.parse("2027-03-01");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-03-01T02:00:00Z"), ZoneOffset.UTC);
    private static final Author LI_NA = new Author("li.na", new RecordedBy("u-1", "Li Na", null));
    private static final int OBLIGATIONS = 5_000;
    private static final int VENDORS = 500;
    private static final int STEPS = 7;

    private final ManySubjects company = ManySubjects.company();
    private final ManySubjects vendors = new ManySubjects(VENDOR);
    private final ManySubjects obligations = new ManySubjects(OBLIGATION);
    private final InMemoryStatedItems stated = new InMemoryStatedItems();
    private final List<ChecklistTemplate> templates = new ArrayList<>();
    private final Set<Sector> sectors = new HashSet<>();
    private final ReadChecklist checklist = new ReadChecklist(
            new CompanyTemplates(new KnownTemplates(), _ -> sectors, new FirstDay()),
            ChecklistReads.of(List.of(company, vendors, obligations, new ManySubjects(CONSULTATION)), stated),
            CLOCK);
    private final StateItem stateItem = new StateItem(checklist, stated, CLOCK);

    @BeforeEach
    void aLargeCompany() {
        var items = new ArrayList<TemplateItem>();
        items.add(item("all", "plan", Category.RISK_RESPONSE, COMPANY, null));
        items.add(item("all", "clause", Category.LIABILITY, VENDOR, null));
        IntStream.range(0, STEPS)
                .mapToObj(step ->
                        item("all", "step-" + step, Category.CERTIFICATION, OBLIGATION, AnsweredBy.CERTIFICATION_STEPS))
                .forEach(items::add);
        templates.add(new ChecklistTemplate("all", null, 1, Wording.NONE, items));
        templates.add(new ChecklistTemplate(
                "cloud",
                Sector.CLOUD,
                1,
                Wording.NONE,
                List.of(item("cloud", "databases", Category.MAPPING, COMPANY, null))));
        IntStream.range(0, VENDORS).forEach(number -> vendors.add("vendor-%04d".formatted(number), null));
        IntStream.range(0, OBLIGATIONS)
                .forEach(number -> obligations.add(new UUID(7, number).toString(), TODAY.plusDays(1 + number / 100)));
    }

    @Test
    void readsAFirstPageWithFewQueries() {
        var page = checklist.page(DEMO, ChecklistFilter.ALL, null, 50);

        assertThat(page).hasSize(50);
        assertThat(obligations.queries()).isZero();
        assertThat(vendors.queries()).isOne();
        assertThat(stated.queries()).isLessThanOrEqualTo(5);
    }

    @Test
    void countsThirtyFiveThousandItemsWithFewQueries() {
        var summary = checklist.summary(DEMO);

        assertThat(summary.total().inProgress()).isEqualTo(OBLIGATIONS * STEPS);
        assertThat(summary.total().open()).isEqualTo(1 + VENDORS);
        assertThat(obligations.queries() + stated.queries()).isLessThan(50);
    }

    @Test
    void readsEveryItemOnceInPages() {
        var seen = new HashSet<UUID>();
        @Nullable ItemPlace after = null;
        List<PlacedItem> page;
        do {
            page = checklist.page(DEMO, ChecklistFilter.ALL, after, 333);
            page.forEach(placed -> assertThat(seen.add(placed.item().id())).isTrue());
            after = page.isEmpty() ? null : page.getLast().place();
        } while (page.size() == 333);

        assertThat(seen).hasSize(1 + VENDORS + OBLIGATIONS * STEPS);
    }

    @Test
    void continuesAfterASubjectThatIsGone() {
        var filter = new ChecklistFilter(Category.LIABILITY, null, null, null, null, null, null);
        var first = checklist.page(DEMO, filter, null, 3);
        vendors.remove("vendor-0002");

        assertThat(checklist.page(DEMO, filter, first.getLast().place(), 2))
                .extracting(placed -> placed.item().asked().subject())
                .containsExactly("vendor-0003", "vendor-0004");
    }

    @Test
    void findsAnItemByItsIdAloneAndRemembersItsSubject() {
        var subject = new UUID(7, OBLIGATIONS - 1).toString();
        var id = ItemId.of(DEMO, step(3), subject);

        assertThat(checklist.find(DEMO, id).orElseThrow().asked().subject()).isEqualTo(subject);
        var queries = obligations.queries();
        assertThat(checklist.find(DEMO, id)).isPresent();
        assertThat(obligations.queries()).isEqualTo(queries + 1);
        assertThat(checklist.find("harbor", id)).isEmpty();
        assertThat(checklist.find(DEMO, UUID.randomUUID())).isEmpty();
    }

    @Test
    void keepsWhatWasSaidOfAVendorThatIsGone() {
        var clause =
                checklist.page(DEMO, new ChecklistFilter(null, null, null, null, null, null, "vendor-0007"), null, 2);
        assertThat(clause).hasSize(1);
        say(clause.getFirst().item().id(), 0, ItemState.DONE, TODAY.plusDays(30));
        vendors.remove("vendor-0007");

        var retired = checklist.find(DEMO, clause.getFirst().item().id()).orElseThrow();
        assertThat(retired.retired()).isEqualTo(Retired.SUBJECT_GONE);
        assertThat(retired.state()).isEqualTo(ItemState.DONE);
        assertThat(checklist.all(DEMO, ChecklistFilter.ALL).toList().getLast()).isEqualTo(retired);
        assertThat(checklist.summary(DEMO).total().done()).isZero();
    }

    @Test
    void asksWhatTheSectorsOfTheCompanyAsk() {
        assertThat(checklist.all(DEMO, sector(Sector.CLOUD))).isEmpty();
        sectors.add(Sector.CLOUD);
        assertThat(checklist.all(DEMO, sector(Sector.CLOUD)))
                .extracting(item -> item.asked().item())
                .containsExactly(new ItemKey("cloud", "databases"));
        assertThat(checklist
                        .page(DEMO, ChecklistFilter.ALL, null, 2)
                        .getFirst()
                        .item()
                        .asked()
                        .category())
                .isEqualTo(Category.MAPPING);
    }

    @Test
    void listsWhatIsDueSoon() {
        var plan = ItemId.of(DEMO, templates.getFirst().items().getFirst(), "company");
        say(plan, 0, ItemState.DONE, TODAY.plusDays(20));
        var clause = ItemId.of(DEMO, templates.getFirst().items().get(1), "vendor-0400");
        due(clause, TODAY.plusDays(1));

        assertThat(checklist.dueUntil(DEMO, TODAY)).isEmpty();
        assertThat(checklist.dueUntil(DEMO, TODAY.plusDays(1)))
                .extracting(ChecklistItem::id)
                .contains(clause)
                .doesNotContain(plan);
        assertThat(checklist.dueUntil(DEMO, TODAY.plusDays(20)))
                .extracting(ChecklistItem::id)
                .contains(plan, clause);
    }

    private void due(UUID id, LocalDate day) {
        stateItem.state(DEMO, id, 0, new ItemStatement(null, null, null, null, day, null, null, Map.of()), LI_NA);
    }

    @Test
    void passesOnTheWholeChecklistOfADay() {
        var plan = ItemId.of(DEMO, templates.getFirst().items().getFirst(), "company");
        say(plan, 0, ItemState.DONE, TODAY.plusDays(20));
        var clause = ItemId.of(DEMO, templates.getFirst().items().get(1), "vendor-0400");
        stateItem.state(
                DEMO,
                clause,
                0,
                new ItemStatement(null, null, null, null, TODAY.minusDays(1), null, null, Map.of()),
                LI_NA);

        var items = new HashMap<UUID, ChecklistItem>();
        var asked = checklist.each(DEMO, TODAY, new CountedOnce(), item -> items.put(item.id(), item));

        assertThat(asked).containsExactly(new TemplateRevision("all", 1, Wording.NONE, LocalDate.parse("2027-01-01")));
        assertThat(items.get(clause).late()).isTrue();
        assertThat(items.get(plan).state()).isEqualTo(ItemState.DONE);
    }

    private void say(UUID id, long revision, ItemState state, LocalDate reviewOn) {
        var said = new ItemStatement(state, null, "Signed.", "li.na", null, reviewOn, null, Map.of());
        stateItem.state(DEMO, id, revision, said, LI_NA);
    }

    private static ChecklistFilter sector(Sector sector) {
        return new ChecklistFilter(null, null, null, null, null, sector, null);
    }

    private TemplateItem step(int number) {
        return templates.getFirst().items().get(2 + number);
    }

    private static TemplateItem item(
            String template, String key, Category category, SubjectKind each, @Nullable AnsweredBy answeredBy) {
        return new TemplateItem(
                new ItemKey(template, key),
                1,
                category,
                each,
                new Wording(key, key),
                Wording.NONE,
                null,
                answeredBy,
                null,
                null,
                LocalDate.parse("2027-01-01"),
                null);
    }

    private final class KnownTemplates implements Templates {

        @Override
        public List<ChecklistTemplate> all() {
            return templates;
        }

        @Override
        public Optional<ChecklistTemplate> find(String id) {
            return templates.stream()
                    .filter(template -> template.id().equals(id))
                    .findFirst();
        }

        @Override
        public void keep(ChecklistTemplate template) {
            templates.add(template);
        }
    }

    private static final class FirstDay implements ChecklistStarts {

        @Override
        public Map<String, LocalDate> since(String company, Collection<String> ids, LocalDate today) {
            return ids.stream().collect(toMap(Function.identity(), _ -> LocalDate.parse("2027-01-01")));
        }
    }
}
