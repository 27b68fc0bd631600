package io.certwatch.local;

import io.certwatch.backing.KafkaInProcess;
import io.certwatch.backing.MailSink;

/** The backing services, in this process. */
record Backing(KafkaInProcess kafka, Database database, MailSink inbox) implements AutoCloseable {
    static Backing start(DataDirectory data, Ports ports, Progress progress) {
        var inbox = MailSink.start(ports.smtp(), ports.inbox());
        try {
            progress.report("inbox at %s, SMTP at %s:%d".formatted(inbox.inbox(), inbox.host(), inbox.smtpPort()));
            return start(data, ports, inbox, progress);
        } catch (RuntimeException e) {
            inbox.close();
            throw e;
        }
    }

    private static Backing start(DataDirectory data, Ports ports, MailSink inbox, Progress progress) {
        var database = Database.open(data.mongo(), ports.mongo(), progress);
        try {
            progress.report(database.describe());
            var kafka = KafkaInProcess.start(data.kafka(), ports.kafka());
            progress.report("Kafka at " + kafka.bootstrapServers());
            return new Backing(kafka, database, inbox);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    @Override
    public void close() {
        try (inbox;
                database) {
            kafka.close();
        }
    }
}
