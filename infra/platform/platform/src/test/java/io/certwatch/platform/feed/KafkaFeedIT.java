package io.certwatch.platform.feed;

import static io.certwatch.platform.feed.TestTopics.INVOICES;
import static io.certwatch.platform.feed.TestTopics.ORDERS;
import static io.certwatch.platform.feed.TestTopics.PARCELS;
import static io.certwatch.platform.feed.TestTopics.PRICES;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.certwatch.backing.CloudEventRecords;
import io.certwatch.backing.KafkaInProcess;
import io.certwatch.platform.WritesLog;
import io.certwatch.platform.feed.FeedPosition.InTopic;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.kafka.core.KafkaAdmin;
import tools.jackson.databind.json.JsonMapper;

/** Two companies, demo and harbor, share the topics of a real broker. */
@WritesLog
class KafkaFeedIT {

    private static final int PARTITIONS = 3;

    @TempDir
    static Path data;

    private static KafkaInProcess broker;
    private static Admin admin;

    private CloudEventRecords records;

    @BeforeAll
    static void start() {
        broker = KafkaInProcess.start(data, 0);
        admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    @AfterAll
    static void stop() {
        admin.close();
        broker.close();
    }

    @BeforeEach
    void createTopics() throws Exception {
        for (var topic : TestTopics.ALL) {
            admin.createTopics(List.of(new NewTopic(topic.topic(), PARTITIONS, (short) 1)))
                    .all()
                    .get();
        }
        Awaitility.await().until(KafkaFeedIT::topicsAreKnown);
        records = new CloudEventRecords(broker.bootstrapServers());
    }

    /** The broker learns of topics after the controller. */
    private static boolean topicsAreKnown() throws Exception {
        try {
            var names = TestTopics.ALL.stream().map(FollowedTopic::topic).toList();
            return admin.describeTopics(names).allTopicNames().get().size() == names.size();
        } catch (ExecutionException unknown) {
            return false;
        }
    }

    @AfterEach
    void deleteTopics() throws Exception {
        records.close();
        for (var topic : TestTopics.ALL) {
            admin.deleteTopics(List.of(topic.topic())).all().get();
        }
        Awaitility.await().until(() -> admin.listTopics().names().get().isEmpty());
    }

    @Test
    void passesEveryRecordToItsCompanyAlone() throws Exception {
        for (int number = 0; number < 30; number++) {
            records.sendOf("demo", ORDERS.topic(), "d" + number, "{}");
            records.sendOf("harbor", ORDERS.topic(), "h" + number, "{}");
            records.sendOf("harbor", INVOICES.topic(), "ha" + number, "{}");
        }

        assertThat(idsOf("demo", 30))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 30).mapToObj(number -> "d" + number).toList());
        assertThat(idsOf("harbor", 60)).hasSize(60).allMatch(id -> id.startsWith("h"));
        assertThat(idsOf("nobody", 0)).isEmpty();
    }

    @Test
    void passesNoRecordWhoseHeaderAndKeyDisagreeOrThatNamesNoCompany() throws Exception {
        var topic = ORDERS.topic();
        records.send(topic, "harbor/A", "key-of-harbor", "{}", "demo");
        records.send(topic, "demo/A", "header-of-harbor", "{}", "harbor");
        records.send(topic, "demo/A", "both", "{}", "harbor", "demo");
        records.send(topic, "demo/A", "twice", "{}", "demo", "demo");
        records.send(topic, "demo/A", "no-header", "{}");
        records.send(topic, "demo2/A", "longer", "{}", "demo2");
        records.send(topic, "demo2/A", "longer-key", "{}", "demo");
        records.send(topic, "demo", "no-sku", "{}", "demo");
        records.send(topic, "DEMO/A", "other-case", "{}", "DEMO");
        records.send(topic, null, "no-key", "{}", "demo");
        records.sendBare(topic, "demo/A");
        records.sendOf("demo", topic, "own", "{}");

        assertThat(idsOf("demo", 1)).containsExactly("own");
        assertThat(idsOf("harbor", 0)).isEmpty();
    }

    @Test
    void givesEachEventAsACloudEventWithItsDataUnchanged() throws Exception {
        var data = "{\"company\":\"demo\",\"name\":\"防火墙 \\\"墙\\\"\",\"due\":null,\"figure\":1.50}";
        records.sendOf("demo", ORDERS.topic(), "PA-450", data);

        try (var reader = open("demo", null)) {
            var json = read(reader, 1).getFirst().json();
            var event = JsonMapper.shared().readTree(json);
            assertThat(event.path("specversion").asString()).isEqualTo("1.0");
            assertThat(event.path("id").asString()).isEqualTo("PA-450");
            assertThat(event.path("company").asString()).isEqualTo("demo");
            assertThat(event.path("datacontenttype").asString()).isEqualTo("application/json");
            assertThat(json).contains(data);
        }
    }

    @Test
    void continuesAfterAnyPositionWithoutLossOrRepeat() throws Exception {
        for (int number = 0; number < 20; number++) {
            records.sendOf("demo", (number % 2 == 0 ? ORDERS : INVOICES).topic(), "d" + number, "{}");
            records.sendOf("harbor", ORDERS.topic(), "h" + number, "{}");
        }
        List<FeedEvent> all;
        try (var reader = open("demo", null)) {
            all = read(reader, 20);
        }
        for (int before = 1; before <= all.size(); before += 6) {
            var rest = idsAfter(all.get(before - 1).position().toString(), all.size() - before);
            assertThat(rest).containsExactlyInAnyOrderElementsOf(ids(all.subList(before, all.size())));
        }
    }

    @Test
    void aTopicKeyedByIdsIsPassedByItsHeaderAlone() throws Exception {
        var topic = PARCELS.topic();
        records.send(topic, "id-1", "own", "{}", "demo");
        records.send(topic, "id-2", "of-harbor", "{}", "harbor");
        records.send(topic, "demo/id-3", "of-nobody", "{}");
        records.send(topic, "id-4", "of-both", "{}", "demo", "harbor");
        records.sendBare(topic, "demo/id-5");
        records.send(topic, "id-6", "last", "{}", "demo");

        assertThat(idsOf("demo", PARCELS, 2)).containsExactlyInAnyOrder("own", "last");
        assertThat(idsOf("harbor", PARCELS, 1)).containsExactly("of-harbor");
    }

    @Test
    void aTopicForEverybodyIsPassedInItsView() throws Exception {
        records.sendOfType(TestTopics.HIDDEN, PRICES.topic(), "id-1", "hidden");
        records.send(PRICES.topic(), "id-2", "shown", "{\"large\":1}");
        records.sendBare(PRICES.topic(), "id-3");

        try (var reader = feed().open(new FeedRequest(Set.of(PRICES), null, FeedStart.EARLIEST, null))) {
            var events = readToTheEnd(reader, Set.of(PRICES), 1);
            assertThat(ids(events)).containsExactly("shown");
            assertThat(events.getFirst().json())
                    .contains("\"data\":{\"seen\":true}")
                    .doesNotContain("large");
        }
    }

    @Test
    void topicsOfCompaniesAreNotFollowedWithoutOne() {
        for (var topic : List.of(ORDERS, PARCELS)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new FeedRequest(Set.of(topic, PRICES), null, FeedStart.EARLIEST, null));
        }
    }

    @Test
    void movesItsPositionPastOtherCompanies() throws Exception {
        try (var reader = open("demo", null)) {
            records.sendOf("harbor", ORDERS.topic(), "h", "{}");
            Awaitility.await().until(() -> {
                assertThat(reader.read(Duration.ofMillis(200))).isEmpty();
                return reader.position().topics().get("ORDERS").next().stream()
                                .mapToLong(next -> next)
                                .sum()
                        == 1;
            });
        }
    }

    @Test
    void beginsWithWhatIsKeptOrWithWhatComesNext() throws Exception {
        records.sendOf("demo", ORDERS.topic(), "before", "{}");
        try (var latest = feed().open(request("demo", TestTopics.OF_COMPANY, FeedStart.LATEST, null))) {
            records.sendOf("demo", ORDERS.topic(), "after", "{}");
            assertThat(ids(read(latest, 1))).containsExactly("after");
        }
        assertThat(idsOf("demo", 2)).containsExactlyInAnyOrder("before", "after");
    }

    @Test
    void readsOnlyTheRequestedTopics() throws Exception {
        records.sendOf("demo", ORDERS.topic(), "order", "{}");
        records.sendOf("demo", INVOICES.topic(), "invoice", "{}");
        try (var reader = feed().open(request("demo", Set.of(INVOICES), FeedStart.EARLIEST, null))) {
            assertThat(ids(read(reader, 1))).containsExactly("invoice");
            assertThat(reader.position().topics()).containsOnlyKeys("INVOICES");
        }
    }

    @Test
    void rejectsAPositionThatRetentionHasOvertaken() throws Exception {
        var begin = position();
        records.sendOf("demo", ORDERS.topic(), "lost", "{}");
        deleteAll(ORDERS);

        assertThatExceptionOfType(PositionNotKept.class).isThrownBy(() -> open("demo", begin));
        assertThat(idsOf("demo", 0)).isEmpty();
    }

    @Test
    void rejectsAPositionThatTheTopicDoesNotHave() throws Exception {
        var now = FeedPosition.parse(position(), TestTopics.ALL).topics().get("ORDERS");
        var beyond = new FeedPosition(Map.of("ORDERS", new InTopic(now.id(), List.of(0L, 0L, 99L))));

        assertThatExceptionOfType(PositionNotKept.class).isThrownBy(() -> open("demo", beyond.toString()));
    }

    @Test
    void rejectsAPositionOfATopicThatWasCreatedAgain() throws Exception {
        var old = position();
        deleteTopics();
        createTopics();

        assertThatExceptionOfType(PositionNotKept.class).isThrownBy(() -> open("demo", old));
    }

    @Test
    void endsWhenRecordsAreDeletedBeforeTheyAreRead() throws Exception {
        try (var reader = open("demo", null)) {
            records.sendOf("demo", ORDERS.topic(), "lost", "{}");
            deleteAll(ORDERS);
            assertThatExceptionOfType(PositionNotKept.class).isThrownBy(() -> read(reader, 1));
        }
    }

    @Test
    void saysThatTheBrokerIsAway() {
        var away = feed("127.0.0.1:1");
        assertThatExceptionOfType(FeedUnavailable.class)
                .isThrownBy(() -> away.open(request("demo", TestTopics.OF_COMPANY, FeedStart.EARLIEST, null)));
    }

    @Test
    void leavesNoGroupOnTheBroker() throws Exception {
        records.sendOf("demo", ORDERS.topic(), "d", "{}");
        assertThat(idsOf("demo", 1)).isNotEmpty();
        assertThat(admin.listGroups().all().get()).isEmpty();
    }

    private static KafkaFeed feed() {
        return feed(broker.bootstrapServers());
    }

    private static KafkaFeed feed(String servers) {
        var properties = new KafkaProperties();
        properties.setBootstrapServers(List.of(servers));
        properties.getConsumer().setGroupId("product-service");
        properties.getConsumer().setKeyDeserializer(StringDeserializer.class);
        properties.getConsumer().setValueDeserializer(ByteArrayDeserializer.class);
        return new KafkaFeed(
                properties,
                new KafkaAdmin(Map.of(
                        "bootstrap.servers", servers, "default.api.timeout.ms", 1_000, "request.timeout.ms", 1_000)));
    }

    private static FeedRequest request(
            String company, Set<FollowedTopic> topics, FeedStart start, @Nullable String after) {
        return new FeedRequest(
                topics, company, start, after == null ? null : FeedPosition.parse(after, TestTopics.ALL));
    }

    private static FeedReader open(String company, @Nullable String after) {
        return feed().open(request(company, TestTopics.OF_COMPANY, FeedStart.EARLIEST, after));
    }

    private static String position() {
        try (var reader = open("demo", null)) {
            return reader.position().toString();
        }
    }

    private static List<String> idsOf(String company, int atLeast) throws Exception {
        try (var reader = open(company, null)) {
            return ids(readToTheEnd(reader, TestTopics.OF_COMPANY, atLeast));
        }
    }

    private static List<String> idsOf(String company, FollowedTopic topic, int atLeast) throws Exception {
        var topics = Set.of(topic);
        try (var reader = feed().open(request(company, topics, FeedStart.EARLIEST, null))) {
            return ids(readToTheEnd(reader, topics, atLeast));
        }
    }

    private static List<String> idsAfter(String position, int atLeast) throws Exception {
        try (var reader = open("demo", position)) {
            return ids(readToTheEnd(reader, TestTopics.OF_COMPANY, atLeast));
        }
    }

    private static List<String> ids(List<FeedEvent> events) {
        return events.stream()
                .map(event -> JsonMapper.shared()
                        .readTree(event.json().getBytes(UTF_8))
                        .path("id")
                        .asString())
                .toList();
    }

    private static List<FeedEvent> read(FeedReader reader, int count) {
        var events = new ArrayList<FeedEvent>();
        Awaitility.await().until(() -> {
            events.addAll(reader.read(Duration.ofMillis(200)));
            return events.size() >= count;
        });
        return events;
    }

    /** All records of the topics are read, so that what is missing is not merely late. */
    private static List<FeedEvent> readToTheEnd(FeedReader reader, Set<FollowedTopic> topics, int atLeast)
            throws Exception {
        var ends = ends(topics);
        var events = new ArrayList<FeedEvent>();
        Awaitility.await().until(() -> {
            events.addAll(reader.read(Duration.ofMillis(200)));
            return reader.position().equals(ends) && events.size() >= atLeast;
        });
        return events;
    }

    private static FeedPosition ends(Set<FollowedTopic> topics) {
        try (var reader = feed().open(request("demo", topics, FeedStart.LATEST, null))) {
            return reader.position();
        }
    }

    private static void deleteAll(FollowedTopic topic) throws Exception {
        var all = RecordsToDelete.beforeOffset(-1);
        for (int partition = 0; partition < PARTITIONS; partition++) {
            admin.deleteRecords(Map.of(new TopicPartition(topic.topic(), partition), all))
                    .all()
                    .get();
        }
    }
}
