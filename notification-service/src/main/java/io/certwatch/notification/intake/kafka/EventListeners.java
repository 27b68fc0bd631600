package io.certwatch.notification.intake.kafka;

import io.certwatch.notification.alert.ObligationChange;
import io.certwatch.notification.checklist.DueItem;
import io.certwatch.notification.checklist.FollowDueItems;
import io.certwatch.notification.collecting.FollowObligations;
import io.certwatch.notification.collecting.FollowRuns;
import io.certwatch.notification.inbox.CollectInboxItems;
import io.certwatch.notification.naming.PartyNames;
import io.certwatch.notification.restored.MessageHold;
import io.certwatch.notification.steward.FollowSources;
import io.certwatch.notification.vendoranswer.AnswerNews;
import io.certwatch.notification.vendoranswer.FollowAnswers;
import io.certwatch.platform.event.EventReader;
import io.certwatch.platform.event.RecordBatch;
import io.certwatch.platform.trace.Traces;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class EventListeners {
    private final EventReader reader;
    private final FollowObligations obligations;
    private final FollowAnswers answers;
    private final FollowRuns runs;
    private final FollowSources sources;
    private final FollowDueItems dueItems;
    private final CollectInboxItems inbox;
    private final PartyNames names;
    private final MessageHold hold;
    private final Traces traces;

    EventListeners(
            EventReader reader,
            FollowObligations obligations,
            FollowAnswers answers,
            FollowRuns runs,
            FollowSources sources,
            FollowDueItems dueItems,
            CollectInboxItems inbox,
            PartyNames names,
            MessageHold hold,
            Traces traces) {
        this.reader = reader;
        this.obligations = obligations;
        this.answers = answers;
        this.runs = runs;
        this.sources = sources;
        this.dueItems = dueItems;
        this.inbox = inbox;
        this.names = names;
        this.hold = hold;
        this.traces = traces;
    }

    /**
     * Takes whole polls at once, because an edition opens thousands of obligations. They gather during the pause after a poll: the fewer
     * the polls, the fewer the writes.
     */
    @KafkaListener(
            topics = "certwatch.product.obligations.v1",
            concurrency = "3",
            batch = "true",
            properties = "max.poll.records=1000",
            containerPostProcessor = "pauseBetweenPolls")
    void onObligations(List<ConsumerRecord<String, byte[]>> records) {
        new RecordBatch(records).process(this::obligationNews, this::follow);
    }

    private record ObligationNews(ObligationChange change, AnswerNews answer) {}

    private ObligationNews obligationNews(ConsumerRecord<String, byte[]> record) {
        var message = reader.read(record).as(ObligationMessage.class);
        return new ObligationNews(message.toChange(RecordBatch.traceparent(record)), message.toAnswerNews());
    }

    private void follow(List<ObligationNews> news) {
        HeldBack.throwIf(hold);
        var changes = news.stream().map(ObligationNews::change).toList();
        obligations.on(changes);
        inbox.onObligations(changes);
        answers.on(news.stream().map(ObligationNews::answer).toList());
    }

    @KafkaListener(topics = "certwatch.product.reassessments.v1")
    void onReassessment(ConsumerRecord<String, byte[]> record) {
        runs.on(reader.read(record).as(ReassessmentMessage.class).toRun());
    }

    @KafkaListener(topics = "certwatch.product.imports.v1")
    void onImport(ConsumerRecord<String, byte[]> record) {
        runs.on(reader.read(record).as(ImportMessage.class).toRun());
    }

    @KafkaListener(topics = "certwatch.product.checklist.v1", batch = "true")
    void onChecklist(List<ConsumerRecord<String, byte[]>> records) {
        new RecordBatch(records).process(this::dueItem, this::followDue);
    }

    private void followDue(List<DueItem> due) {
        HeldBack.throwIf(hold);
        dueItems.on(due);
        inbox.onDueItems(due);
    }

    private DueItem dueItem(ConsumerRecord<String, byte[]> record) {
        return reader.read(record).as(DueItemMessage.class).toDueItem(RecordBatch.traceparent(record));
    }

    @KafkaListener(topics = "certwatch.product.names.v1")
    void onName(ConsumerRecord<String, byte[]> record) {
        names.keep(reader.read(record).as(NameMessage.class).toName());
    }

    @KafkaListener(topics = "certwatch.catalogue.sources.v1")
    void onSource(ConsumerRecord<String, byte[]> record) {
        HeldBack.throwIf(hold);
        var event = reader.read(record);
        event.as(SourceMessage.class).toNews(event.type()).ifPresent(news -> sources.on(news, traces.current()));
    }
}
