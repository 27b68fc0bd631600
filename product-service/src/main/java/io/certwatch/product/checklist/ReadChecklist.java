package io.certwatch.product.checklist;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.checklist.PlacedItem.ItemPlace;
import io.certwatch.product.inventory.CountedOnce;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the checklist of a company as it stands today in China: what templates ask for each subject, with what people
 * stated and what the system knows. It reads subjects page by page.
 */
public class ReadChecklist {

    private static final int PAGE = 500;
    private static final int REMEMBERED = 50_000;

    private final CompanyTemplates templates;
    private final ChecklistReads reads;
    private final Clock clock;

    /** The subjects of items that were listed lately, because an id does not tell its subject. */
    private final Cache<UUID, String> subjects =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    ReadChecklist(CompanyTemplates templates, ChecklistReads reads, Clock clock) {
        this.templates = templates;
        this.reads = reads;
        this.clock = clock;
    }

    private AskedTemplates today(String company) {
        return templates.of(company, ChinaCalendar.dayOf(clock.instant()));
    }

    /**
     * Returns a page of items: by category, of each the templates for all companies first, then the company's own; at
     * the end those that are no longer asked.
     */
    public List<PlacedItem> page(String company, ChecklistFilter filter, @Nullable ItemPlace after, int limit) {
        var wanted = filter.selectsWholeSections() ? limit : PAGE;
        var page = items(today(company), filter, after, wanted).limit(limit).toList();
        page.forEach(
                placed -> subjects.put(placed.item().id(), placed.item().asked().subject()));
        return page;
    }

    /** Passes on all items while they are read. */
    public Stream<ChecklistItem> all(String company, ChecklistFilter filter) {
        return items(today(company), filter, null, PAGE).map(PlacedItem::item);
    }

    /** Counts the items that are asked. */
    public ChecklistSummary summary(String company) {
        return ChecklistSummary.of(findAsked(today(company)));
    }

    /**
     * Passes on all items as they stand on a day in China, in the order of the checklist, while they are read. Returns the
     * templates by which the company is asked.
     */
    public List<TemplateRevision> each(
            String company, LocalDate day, CountedOnce reading, Consumer<ChecklistItem> each) {
        var asked = templates.of(company, day);
        items(reads.in(reading), asked, ChecklistFilter.ALL, null, PAGE)
                .map(PlacedItem::item)
                .forEach(each);
        return TemplateRevision.of(asked);
    }

    /**
     * Finds the items for which something is due until a day: what is open and due, reopened, to be reviewed or to
     * expire, and obligations of which the next step is planned; also what is late.
     */
    public List<ChecklistItem> dueUntil(String company, LocalDate day) {
        return findAsked(today(company)).filter(item -> item.isDueUntil(day)).toList();
    }

    private Stream<ChecklistItem> findAsked(AskedTemplates company) {
        return items(reads.in(new CountedOnce()), company, ChecklistFilter.ALL, null, PAGE)
                .map(PlacedItem::item)
                .takeWhile(item -> item.retired() == null);
    }

    public Optional<ChecklistItem> find(String company, UUID id) {
        return see(company, id).map(Seen::item);
    }

    /** The ids of what templates ask about each obligation of the company, whether there is such an obligation or not. */
    List<UUID> idsAboutObligation(String company, UUID obligation) {
        var subject = obligation.toString();
        var ids = today(company).asked().stream()
                .flatMap(asked -> asked.template().items().stream())
                .filter(item -> item.each() == SubjectKind.OBLIGATION)
                .map(item -> ItemId.of(company, item, subject))
                .toList();
        ids.forEach(id -> subjects.put(id, subject));
        return ids;
    }

    /** An item as a person sees it who changes it. */
    record Seen(ChecklistItem item, @Nullable TemplateItem template, LocalDate today, Instant at) {}

    Optional<Seen> see(String company, UUID id) {
        var asked = today(company);
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var stated = reads.stated().find(company, id);
        return stated.isPresent()
                ? stated.map(one -> new Seen(
                        new StandingItems(asked, reads).of(one),
                        asked.find(one.asked()).map(AskedTemplates.Found::item).orElse(null),
                        asked.today(),
                        at))
                : findUntouched(asked, id).map(found -> new Seen(found.item(), found.template(), asked.today(), at));
    }

    private record Untouched(ChecklistItem item, TemplateItem template) {}

    private Optional<Untouched> findUntouched(AskedTemplates company, UUID id) {
        return company.asked().stream()
                .flatMap(asked -> asked.template().items().stream()
                        .filter(item -> ItemId.isOf(id, company.company(), item))
                        .flatMap(item -> subject(company.company(), item, id).stream()
                                .map(subject -> new Untouched(
                                        ChecklistItem.ofAsked(id, item, asked.since(), subject, null, company.today()),
                                        item))))
                .findFirst();
    }

    private Optional<SubjectFacts> subject(String company, TemplateItem item, UUID id) {
        var facts = reads.facts(item.each()).in(new CountedOnce());
        return Optional.ofNullable(subjects.getIfPresent(id)).or(() -> search(facts, company, id)).stream()
                .flatMap(known -> facts.find(company, List.of(item), List.of(known)).stream())
                .findFirst();
    }

    private Optional<String> search(ChecklistFacts facts, String company, UUID id) {
        var found = Pages.of(
                        (@Nullable String after) -> facts.page(company, List.of(), after, PAGE),
                        last -> last.subject().place(),
                        PAGE)
                .map(one -> one.subject().id())
                .filter(subject -> ItemId.isAbout(id, subject))
                .findFirst();
        found.ifPresent(subject -> subjects.put(id, subject));
        return found;
    }

    private Stream<PlacedItem> items(
            AskedTemplates company, ChecklistFilter filter, @Nullable ItemPlace after, int wanted) {
        return items(reads.in(new CountedOnce()), company, filter, after, wanted);
    }

    private Stream<PlacedItem> items(
            ChecklistReads once,
            AskedTemplates company,
            ChecklistFilter filter,
            @Nullable ItemPlace after,
            int wanted) {
        var sources = new ArrayList<Supplier<Stream<List<PlacedItem>>>>();
        for (var category : Category.values()) {
            if (!filter.hasCategory(category)) continue;
            Section.of(company, category, filter)
                    .filter(section -> isFrom(section.name(), after))
                    .forEach(section -> sources.add(
                            () -> section.lists(once, in(section.name(), after), filter.subject(), wanted)));
            if (filter.includesOwn()) addOwn(sources, company, category, after);
        }
        if (filter.sector() == null) addRetired(sources, once, company, filter, after);
        return sources.stream()
                .flatMap(Supplier::get)
                .flatMap(List::stream)
                .filter(placed -> filter.selects(placed.item()));
    }

    private void addOwn(
            List<Supplier<Stream<List<PlacedItem>>>> sources,
            AskedTemplates company,
            Category category,
            @Nullable ItemPlace after) {
        var section = StatedSection.ownOf(category);
        if (isFrom(section.name(), after)) {
            sources.add(() -> section.lists(
                    reads.stated(),
                    company.company(),
                    in(section.name(), after),
                    page -> page.stream()
                            .map(stated -> ChecklistItem.own(stated, company.today()))
                            .toList()));
        }
    }

    private void addRetired(
            List<Supplier<Stream<List<PlacedItem>>>> sources,
            ChecklistReads once,
            AskedTemplates company,
            ChecklistFilter filter,
            @Nullable ItemPlace after) {
        var section = StatedSection.retiredOf(filter.category());
        var standing = new StandingItems(company, once);
        sources.add(() ->
                section.lists(reads.stated(), company.company(), in(section.name(), after), standing::findRetired));
    }

    private static boolean isFrom(String section, @Nullable ItemPlace after) {
        return after == null || section.compareTo(after.section()) >= 0;
    }

    private static @Nullable ItemPlace in(String section, @Nullable ItemPlace after) {
        return after == null || !section.equals(after.section()) ? null : after;
    }
}
