package io.certwatch.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Publishes the events of product-service that lead to one alert for each of some vendors from each of some editions, with
 * one overdue product each.
 */
public final class AlertLoad implements AutoCloseable {
    private static final String OBLIGATIONS = "certwatch.product.obligations.v1";
    private static final String REASSESSMENTS = "certwatch.product.reassessments.v1";

    private final Producer<String, byte[]> producer;
    private final Queue<Future<RecordMetadata>> sent = new ConcurrentLinkedQueue<>();
    private final String company;
    private final int vendors;

    public AlertLoad(String bootstrapServers, String company, int vendors) {
        this(
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", bootstrapServers, "linger.ms", "5"),
                        new StringSerializer(),
                        new ByteArraySerializer()),
                company,
                vendors);
    }

    AlertLoad(Producer<String, byte[]> producer, String company, int vendors) {
        this.producer = producer;
        this.company = company;
        this.vendors = vendors;
    }

    /** Also the name of the vendor's inbox. */
    public static String vendor(int number) {
        return "vendor-" + number;
    }

    /** An obligation of each vendor; its alert waits for the end of the run. */
    public void open(int run) {
        for (var vendor = 0; vendor < vendors; vendor++) {
            var id = UUID.nameUUIDFromBytes("%d/%d".formatted(run, vendor).getBytes(UTF_8))
                    .toString();
            send(OBLIGATIONS, company + "/" + id, "obligation.opened", obligation(id, run, vendor));
        }
    }

    /** The end of the run: its alerts are complete. */
    public void complete(int run) {
        var opened = IntStream.range(0, vendors)
                .mapToObj(AlertLoad::vendor)
                .map(vendor -> "{\"company\":\"%s\",\"vendor\":\"%s\",\"count\":1}".formatted(company, vendor))
                .collect(Collectors.joining(","));
        send(REASSESSMENTS, run(run), "reassessment.completed", """
            {"id":"%s","revision":2,"cause":{"kind":"EDITION","edition":"2023-2"},"status":"COMPLETED","slots":16,
             "startedAt":"2026-11-24T08:00:40Z","completedAt":"2026-11-24T08:00:44Z",
             "products":{"examined":10,"changed":3},"opened":[%s]}\
            """.formatted(run(run), opened));
    }

    /** Waits until all events are stored; fails if one is not. */
    public void flush() {
        producer.flush();
        for (var event = sent.poll(); event != null; event = sent.poll()) {
            requireStored(event);
        }
    }

    private static void requireStored(Future<RecordMetadata> event) {
        try {
            event.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("An event was not stored", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted before all events were stored", stopped);
        }
    }

    private static String run(int number) {
        return "edition-load-" + number;
    }

    private String obligation(String id, int run, int vendor) {
        return """
            {"id":"%1$s","company":"%2$s","sku":"SKU-%3$d-%4$d","revision":1,"transition":"opened","status":"OPEN",
             "product":{"name":{"zh":"下一代防火墙","en":"Next-generation firewall"},"model":"PA-450","manufacturer":"Maker",
               "vendor":"%5$s","market":{"status":"ON_MARKET","entryDate":"2022-05-01"},"usedInCii":false},
             "vendor":"%5$s",
             "edition":{"id":"2023-2","announcement":"2023年第2号","title":{"zh":"目录","en":"Catalogue"},
               "force":"STATUTORY","effective":"2023-07-03"},
             "entry":{"code":"SCP-02","name":{"zh":"防火墙","en":"Firewall"}},
             "due":"2023-07-03","explanation":{"zh":"名称中的“防火墙”。","en":"“Firewall” in the name."},
             "cause":{"kind":"EDITION","id":"%6$s"},"openedAt":"2026-11-24T08:00:41Z","at":"2026-11-24T08:00:41Z"}\
            """.formatted(id, company, run, vendor, vendor(vendor), run(run));
    }

    private void send(String topic, String key, String type, String json) {
        var record = new ProducerRecord<String, byte[]>(topic, key, json.getBytes(UTF_8));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_source", "/certwatch/product-service",
                        "ce_type", "io.certwatch.product." + type,
                        "ce_subject", key,
                        "ce_time", "2026-11-24T08:00:41Z",
                        "content-type", "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        sent.add(producer.send(record));
    }

    @Override
    public void close() {
        producer.close();
    }
}
