package io.certwatch.product.checklist.facts;

import static java.util.stream.Collectors.toMap;

import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.checklist.AnsweredBy;
import io.certwatch.product.checklist.ChecklistFacts;
import io.certwatch.product.checklist.ItemAnswer;
import io.certwatch.product.checklist.ItemState;
import io.certwatch.product.checklist.ItemSubject;
import io.certwatch.product.checklist.SubjectFacts;
import io.certwatch.product.checklist.SubjectKind;
import io.certwatch.product.checklist.TemplateItem;
import io.certwatch.product.checklist.facts.OpenConsultations.OpenConsultation;
import io.certwatch.product.engine.Explanation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One subject for each text that is open for comments, in the order of their last days, with the days that are left. */
final class ConsultationFacts implements ChecklistFacts {

    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private final List<OpenConsultations> sources;
    private final Clock clock;

    public ConsultationFacts(List<OpenConsultations> sources, Clock clock) {
        this.sources = List.copyOf(sources);
        this.clock = clock;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.CONSULTATION;
    }

    @Override
    public List<SubjectFacts> page(String company, Collection<TemplateItem> items, @Nullable String after, int limit) {
        return facts(items)
                .filter(facts -> after == null || facts.subject().place().compareTo(after) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public List<SubjectFacts> find(String company, Collection<TemplateItem> items, Collection<String> ids) {
        return facts(items).filter(facts -> ids.contains(facts.subject().id())).toList();
    }

    private Stream<SubjectFacts> facts(Collection<TemplateItem> items) {
        var now = clock.instant();
        var today = ChinaCalendar.dayOf(now);
        var asked = items.stream()
                .filter(item -> item.answeredBy() == AnsweredBy.CONSULTATION_DAYS)
                .toList();
        return sources.stream()
                .flatMap(source -> source.on(today).stream())
                .map(open -> {
                    var answer = answer(open, today, now);
                    return new SubjectFacts(
                            subject(open), asked.stream().collect(toMap(TemplateItem::id, _ -> answer)));
                })
                .sorted(Comparator.comparing(facts -> facts.subject().place()));
    }

    private static ItemSubject subject(OpenConsultation open) {
        var place = Objects.requireNonNullElse(open.lastDay(), NEVER) + " " + open.id();
        return new ItemSubject(SubjectKind.CONSULTATION, open.id(), name(open), place, null, open.lastDay());
    }

    private static String name(OpenConsultation open) {
        return Stream.of(open.title().zh(), open.title().en())
                .filter(title -> !title.isEmpty())
                .distinct()
                .reduce((zh, en) -> zh + " / " + en)
                .orElse(open.id());
    }

    private static ItemAnswer answer(OpenConsultation open, LocalDate today, Instant now) {
        var figures = new LinkedHashMap<String, Long>();
        put(figures, "daysLeft", today, open.lastDay());
        put(figures, "daysUntilProposedEffect", today, open.effective());
        return new ItemAnswer(
                text(open, today),
                figures,
                Explanation.of("facts.from.consultation", open.address()),
                false,
                ItemState.OPEN,
                null,
                null,
                Map.of(),
                now);
    }

    private static void put(Map<String, Long> figures, String name, LocalDate today, @Nullable LocalDate day) {
        if (day != null) figures.put(name, days(today, day));
    }

    private static long days(LocalDate today, LocalDate day) {
        return ChronoUnit.DAYS.between(today, day);
    }

    private static Explanation text(OpenConsultation open, LocalDate today) {
        var last = open.lastDay();
        if (last != null) return Explanation.of("facts.consultation.days", days(today, last), last);
        var effective = open.effective();
        return effective == null
                ? Explanation.of("facts.consultation.open")
                : Explanation.of("facts.consultation.effect", effective, days(today, effective));
    }
}
