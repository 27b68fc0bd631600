package io.certwatch.product.checklist;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.certwatch.platform.time.ChinaCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the checklist of a company as it stands today in China: what templates ask for each subject, with what people
 * stated and what the system knows. It reads subjects page by page, whatever their number.
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
        return ChecklistSummary.of(asked(today(company)));
    }

    /** The whole checklist with the revisions of the templates that it rests on, open items first. */
    public ChecklistState state(String company) {
        var asked = today(company);
        return ChecklistState.of(asked, clock.instant(), items(asked, ChecklistFilter.ALL, null, PAGE));
    }

    /**
     * Finds the items for which something is due until a day: what is open and due, reopened, to be reviewed or to
     * expire; also what is overdue.
     */
    public List<ChecklistItem> dueUntil(String company, LocalDate day) {
        return asked(today(company)).filter(item -> item.isDueUntil(day)).toList();
    }

    private Stream<ChecklistItem> asked(AskedTemplates company) {
        return items(company, ChecklistFilter.ALL, null, PAGE)
                .map(PlacedItem::item)
                .takeWhile(item -> item.retired() == null);
    }

    public Optional<ChecklistItem> find(String company, UUID id) {
        return see(company, id).map(Seen::item);
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
                : untouched(asked, id).map(found -> new Seen(found.item(), found.template(), asked.today(), at));
    }

    private record Untouched(ChecklistItem item, TemplateItem template) {}

    private Optional<Untouched> untouched(AskedTemplates company, UUID id) {
        return company.asked().stream()
                .flatMap(asked -> asked.template().items().stream()
                        .filter(item -> ItemId.isOf(id, company.company(), item))
                        .flatMap(item -> subject(company.company(), item, id).stream()
                                .map(subject -> new Untouched(
                                        ChecklistItem.asked(id, item, asked.since(), subject, null, company.today()),
                                        item))))
                .findFirst();
    }

    private Optional<SubjectFacts> subject(String company, TemplateItem item, UUID id) {
        var facts = reads.facts(item.each());
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
        return Stream.concat(
                        Stream.of(Category.values())
                                .filter(filter::hasCategory)
                                .flatMap(category -> Stream.concat(
                                        templateItems(company, category, filter, after, wanted),
                                        ownItems(company, category, filter, after))),
                        retiredItems(company, filter, after))
                .filter(placed -> filter.selects(placed.item()));
    }

    private Stream<PlacedItem> templateItems(
            AskedTemplates company, Category category, ChecklistFilter filter, @Nullable ItemPlace after, int wanted) {
        return Section.of(company, category, filter)
                .filter(section -> isFrom(section.name(), after))
                .flatMap(section -> section.items(reads, in(section.name(), after), filter.subject(), wanted));
    }

    private Stream<PlacedItem> ownItems(
            AskedTemplates company, Category category, ChecklistFilter filter, @Nullable ItemPlace after) {
        var section = StatedSection.ownOf(category);
        if (!isFrom(section.name(), after) || filter.sector() != null || !section.isAbout(filter))
            return Stream.empty();
        return section.items(reads.stated(), company.company(), in(section.name(), after))
                .map(page -> page.stream()
                        .map(stated -> ChecklistItem.own(stated, company.today()))
                        .toList())
                .flatMap(section::placed);
    }

    private Stream<PlacedItem> retiredItems(AskedTemplates company, ChecklistFilter filter, @Nullable ItemPlace after) {
        var section = StatedSection.retiredOf(filter.category());
        if (filter.sector() != null) return Stream.empty();
        var standing = new StandingItems(company, reads);
        return section.items(reads.stated(), company.company(), in(section.name(), after))
                .map(standing::retired)
                .flatMap(section::placed)
                .filter(placed -> filter.subject() == null
                        || filter.subject().equals(placed.item().asked().subject()));
    }

    private static boolean isFrom(String section, @Nullable ItemPlace after) {
        return after == null || section.compareTo(after.section()) >= 0;
    }

    private static @Nullable ItemPlace in(String section, @Nullable ItemPlace after) {
        return after == null || !section.equals(after.section()) ? null : after;
    }
}
