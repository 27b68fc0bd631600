package io.certwatch.product.checklist;

import io.certwatch.edition.Sector;
import io.certwatch.platform.event.EventReader;
import io.certwatch.platform.event.IncomingForm;
import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.engine.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class TemplatesListener {

    static final String TEMPLATES = "certwatch.catalogue.templates.v1";

    private final EventReader reader;
    private final Templates templates;

    TemplatesListener(EventReader reader, Templates templates) {
        this.reader = reader;
        this.templates = templates;
    }

    @KafkaListener(topics = TEMPLATES)
    void onTemplate(ConsumerRecord<String, byte[]> record) {
        templates.follow(reader.read(record).as(TemplateMessage.class).toTemplate());
    }

    /** certwatch.catalogue.templates.v1 */
    @IncomingForm
    record TemplateMessage(
            String id,
            @Nullable Sector sector,
            long revision,
            Wording title,
            List<ItemMessage> items,
            Instant changedAt) {

        record ItemMessage(
                String key,
                Category category,
                SubjectKind each,
                Wording what,
                ReasonMessage why,
                @Nullable AnsweredBy answeredBy,
                @Nullable Integer dueAfterDays,
                @Nullable Integer reviewEveryMonths,
                @Nullable List<ItemClause> clauses) {

            TemplateItem toItem(String template, long revision, LocalDate since) {
                return new TemplateItem(
                        new ItemKey(template, key),
                        revision,
                        category,
                        each,
                        what,
                        why.text(),
                        why.provision(),
                        answeredBy,
                        dueAfterDays,
                        reviewEveryMonths,
                        since,
                        clauses);
            }
        }

        record ReasonMessage(Wording text, @Nullable String provision) {}

        ChecklistTemplate toTemplate() {
            var since = ChinaCalendar.dayOf(changedAt);
            return new ChecklistTemplate(
                    id,
                    sector,
                    revision,
                    title,
                    items.stream().map(item -> item.toItem(id, revision, since)).toList());
        }
    }
}
