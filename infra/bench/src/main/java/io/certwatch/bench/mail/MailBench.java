package io.certwatch.bench.mail;

import io.certwatch.bench.system.Door;
import io.certwatch.bench.system.Figure;
import io.certwatch.bench.system.ProcessorTime;
import io.certwatch.bench.system.Stopwatch;
import io.certwatch.bench.system.Table;
import io.certwatch.load.AlertLoad;
import io.certwatch.load.CountingSmtp;
import io.certwatch.local.LocalPlan;
import io.certwatch.local.LocalSystem;
import io.certwatch.local.Service;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Sends alerts to a mail server that only counts, and then as many copies of the newest of them by JavaMail alone on one
 * connection to the same server. The first argument is a directory for data, the second how many alerts.
 */
final class MailBench {
    private static final int VENDORS = 100;
    private static final Duration LIMIT = Duration.ofMinutes(20);

    private MailBench() {}

    public static void main(String[] arguments) throws Exception {
        var runs = Math.max(2, Integer.parseInt(arguments[1]) / VENDORS);
        try (var mail = CountingSmtp.start();
                var system = LocalSystem.start(plan(Path.of(arguments[0]), mail));
                var load = new AlertLoad(system.kafka(), "demo", VENDORS)) {
            addContacts(new Door(system));
            for (var service : List.of(Service.CATALOGUE, Service.PRODUCT, Service.GATEWAY)) {
                system.kill(service);
            }
            send(load, mail, 0, 1);
            var javaMail = BareJavaMail.to(mail);
            javaMail.send(VENDORS);

            var alerts = (runs - 1) * VENDORS;
            var processors = new ProcessorTime();
            send(load, mail, 1, runs);
            var millis = processors.seconds() * 1e3 / alerts;
            var ours = ratePerSecond(mail);
            mail.clear();
            var bareProcessors = new ProcessorTime();
            javaMail.send(alerts);
            var bareMillis = bareProcessors.seconds() * 1e3 / alerts;
            var bare = ratePerSecond(mail);
            System.out.print(new Table(List.of(
                    new Figure(
                            "%,d alerts, from the first to the last message accepted".formatted(alerts),
                            "%,.0f/s".formatted(ours),
                            "0.7 ×",
                            "JavaMail alone, one connection: %,.0f/s (%.2f ×)".formatted(bare, ours / bare)),
                    new Figure(
                            "processor time per alert, of all processes, from the events of its obligations",
                            "%.2f ms".formatted(millis),
                            "",
                            "%.2f ms".formatted(bareMillis)))));
        }
        System.exit(0);
    }

    private static void addContacts(Door door) {
        for (var vendor = 0; vendor < VENDORS; vendor++) {
            door.post("/api/contacts", """
                {"vendor": "%1$s", "name": "Compliance desk", "email": "%1$s@example.com", "language": "en"}\
                """.formatted(AlertLoad.vendor(vendor)));
        }
    }

    /** The obligations come first, so that what is measured is what follows when the alerts are complete. */
    private static void send(AlertLoad load, CountingSmtp mail, int from, int to) throws InterruptedException {
        mail.clear();
        for (var run = from; run < to; run++) {
            load.open(run);
        }
        load.flush();
        for (var run = from; run < to; run++) {
            load.complete(run);
        }
        load.flush();
        new Stopwatch().secondsUntil("all alerts are sent", LIMIT, () -> mail.count() >= (to - from) * VENDORS);
    }

    private static double ratePerSecond(CountingSmtp mail) {
        var received = mail.received();
        var took = Duration.between(received.getFirst().at(), received.getLast().at());
        return (received.size() - 1) / (took.toNanos() / 1e9);
    }

    private static LocalPlan plan(Path data, CountingSmtp mail) {
        return LocalPlan.in(data)
                .with(
                        Service.NOTIFICATION,
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=4",
                        "--notification.mail.servers[0].port=" + mail.port());
    }
}
