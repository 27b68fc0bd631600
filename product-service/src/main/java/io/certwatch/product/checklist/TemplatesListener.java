package io.certwatch.product.checklist;

import io.certwatch.edition.Sector;
import io.certwatch.platform.event.EventReader;
import io.certwatch.platform.event.UnreadableEvent;
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
    record TemplateMessage(
            @Nullable String id,
            @Nullable Sector sector,
            long revision,
            @Nullable Wording title,
            @Nullable List<ItemMessage> items,
            @Nullable Instant changedAt) {

        record ItemMessage(
                @Nullable String key,
                @Nullable Category category,
                @Nullable SubjectKind each,
                @Nullable Wording what,
                @Nullable ReasonMessage why,
                @Nullable AnsweredBy answeredBy,
                @Nullable Integer dueAfterDays,
                @Nullable Integer reviewEveryMonths) {

            TemplateItem toItem(String template, long revision, LocalDate since) {
                if (key == null
                        || category == null
                        || each == null
                        || what == null
                        || why == null
                        || why.text() == null) {
                    throw new UnreadableEvent("An item has no key, category, each, what or why.");
                }
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
                        since);
            }
        }

        record ReasonMessage(
                @Nullable Wording text, @Nullable String provision) {}

        ChecklistTemplate toTemplate() {
            if (id == null || revision < 1 || title == null || items == null || changedAt == null) {
                throw new UnreadableEvent("The template has no id, revision, title, items or time.");
            }
            var template = id;
            var since = ChinaCalendar.dayOf(changedAt);
            return new ChecklistTemplate(
                    template,
                    sector,
                    revision,
                    title,
                    items.stream()
                            .map(item -> item.toItem(template, revision, since))
                            .toList());
        }
    }
}
