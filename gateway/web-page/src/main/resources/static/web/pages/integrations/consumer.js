/** Consumers of a topic to copy. */

const BROKER = '127.0.0.1:9092';

/** A plain consumer with kafka-clients and Jackson. */
export const consumer = ({ name, topic }) => `import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.json.JsonMapper;

class Follow${name[0].toUpperCase()}${name.slice(1)} {

    public static void main(String[] args) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", "${BROKER}", // of a local start; elsewhere your operator names it
                "group.id", "integrator.our-erp",
                "auto.offset.reset", "earliest",
                "enable.auto.commit", "false");
        var json = new JsonMapper();
        var revisions = new HashMap<String, Long>(); // keep them with what you store
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of("${topic}"));
            while (true) {
                for (var record : consumer.poll(Duration.ofSeconds(1))) {
                    var type = new String(record.headers().lastHeader("ce_type").value(), UTF_8);
                    var state = json.readTree(record.value()); // ignore fields that you do not know
                    var id = record.key() + " " + state.path("id").asString("");
                    var revision = state.path("revision").asLong(0);
                    if (revision > revisions.getOrDefault(id, -1L)) {
                        System.out.println(type + " " + id + " " + state);
                        revisions.put(id, revision);
                    }
                }
                consumer.commitSync(); // after it is stored, not before
            }
        }
    }
}
`;

export const kcat = ({ topic }) => `kcat -b ${BROKER} -C -t ${topic} -o beginning -f '%k  %h\\n%s\\n\\n'`;
