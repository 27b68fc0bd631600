package io.certwatch.platform.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.certwatch.backing.KafkaInProcess;
import io.certwatch.backing.SecuredBroker;
import io.certwatch.platform.WritesLog;
import io.certwatch.platform.event.DeclaredTopics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command of {@code docker-compose.yml} on a broker with its security: what each user may do, and what is denied. */
@WritesLog
class KafkaAccessIT {

    private static final SecuredBroker SECURITY = new SecuredBroker();
    private static final String OBLIGATIONS = "certwatch.product.obligations.v1";
    private static final String SLOTS = "certwatch.product.reassessment-slots.v1";

    @TempDir
    static Path data;

    private static KafkaInProcess broker;

    @BeforeAll
    static void applyTheFile() throws Exception {
        broker = KafkaInProcess.startSecured(data, SECURITY);
        apply();
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    static Stream<KafkaUser> services() {
        return KafkaUser.declared().stream().filter(user -> !user.writes().isEmpty());
    }

    static List<KafkaUser> users() {
        return KafkaUser.declared();
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceWritesItsTopicsAndTheDeadLettersOfWhatItReads(KafkaUser service) throws Exception {
        try (var producer = producer(service.name())) {
            for (var topic : service.writes()) {
                assertThat(producer.partitionsFor(topic)).isNotEmpty();
                assertThat(producer.send(record(topic)).get().hasOffset()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceWritesNoOtherTopic(KafkaUser service) {
        try (var producer = producer(service.name())) {
            for (var topic : DeclaredTopics.all((short) 1).names()) {
                if (!service.writes().contains(topic)) {
                    assertThatExceptionOfType(Exception.class)
                            .as(topic)
                            .isThrownBy(() -> producer.send(record(topic)).get())
                            .withCauseInstanceOf(TopicAuthorizationException.class);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceReadsAndCommitsInItsGroups(KafkaUser service) throws Exception {
        for (var topic : service.reads()) {
            var owner = services()
                    .filter(it -> it.writes().contains(topic))
                    .findFirst()
                    .orElseThrow();
            try (var producer = producer(owner.name())) {
                producer.send(record(topic)).get();
            }
        }
        for (var group : service.groups()) {
            assertThat(readAndCommit(service.name(), group, service.reads()))
                    .as(group)
                    .containsExactlyInAnyOrderElementsOf(service.reads());
        }
        try (var admin = Admin.create(SECURITY.user(service.name(), password(service.name())))) {
            for (var group : service.groups()) {
                assertThat(admin.listConsumerGroupOffsets(group)
                                .partitionsToOffsetAndMetadata()
                                .get())
                        .isNotEmpty();
            }
        }
    }

    static Stream<KafkaUser> followers() {
        return services().filter(user -> !user.follows().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("followers")
    void aServiceFollowsItsTopicsAndItsDeadLettersWithoutAGroup(KafkaUser service) throws Exception {
        var settings = new HashMap<>(SECURITY.user(service.name(), password(service.name())));
        try (var producer = producer(service.name());
                var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var sent = new HashMap<TopicPartition, Long>();
            for (var topic : service.follows()) {
                var record = producer.send(record(topic)).get();
                sent.put(new TopicPartition(topic, record.partition()), record.offset());
            }
            consumer.assign(sent.keySet());
            sent.forEach(consumer::seek);
            assertThat(read(consumer, service.follows())).containsExactlyInAnyOrderElementsOf(service.follows());
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceSeesAtItsStartThatAllTopicsAreAsDeclared(KafkaUser service) {
        var topics = DeclaredTopics.all((short) 1);
        try (var admin = Admin.create(SECURITY.user(service.name(), password(service.name())))) {
            assertThat(topics.ensure(admin)).isTrue();
        }
        assertThat(topics.differences()).isEmpty();
    }

    @Test
    void anIntegratorReadsPublicTopicsInGroupsOfItsOwn() throws Exception {
        try (var producer = producer("product-service")) {
            producer.send(record(OBLIGATIONS)).get();
        }
        assertThat(readAndCommit("integrator", "integrator.erp", List.of(OBLIGATIONS)))
                .containsExactly(OBLIGATIONS);
    }

    @Test
    void anIntegratorReadsNeitherInternalTopicsNorDeadLetters() {
        for (var topic : List.of(SLOTS, OBLIGATIONS + "-dlt")) {
            assertThatExceptionOfType(TopicAuthorizationException.class)
                    .isThrownBy(() -> readAndCommit("integrator", "integrator.erp", List.of(topic)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"integrator", "operator"})
    void readersWriteNothing(String user) {
        try (var producer = producer(user)) {
            for (var topic : DeclaredTopics.all((short) 1).names()) {
                assertThatExceptionOfType(Exception.class)
                        .as(topic)
                        .isThrownBy(() -> producer.send(record(topic)).get())
                        .havingRootCause()
                        .isInstanceOf(AuthorizationException.class);
            }
        }
    }

    @Test
    void anOperatorReadsDeadLetters() throws Exception {
        try (var producer = producer("notification-service")) {
            producer.send(record(OBLIGATIONS + "-dlt")).get();
        }
        assertThat(readAndCommit("operator", "operator.look", List.of(OBLIGATIONS + "-dlt")))
                .containsExactly(OBLIGATIONS + "-dlt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"product-service", "notification-service", "erp", "integratorx"})
    void anIntegratorUsesNoForeignGroup(String group) {
        assertThatExceptionOfType(GroupAuthorizationException.class)
                .isThrownBy(() -> readAndCommit("integrator", group, List.of(OBLIGATIONS)));
    }

    @Test
    void aServiceUsesNoGroupOfAnother() {
        assertThatExceptionOfType(GroupAuthorizationException.class)
                .isThrownBy(() -> readAndCommit("notification-service", "product-service", List.of(OBLIGATIONS)));
    }

    @ParameterizedTest
    @MethodSource("users")
    void nobodyCreatesOrDeletesTopicsOrGrantsRights(KafkaUser user) {
        try (var admin = Admin.create(SECURITY.user(user.name(), password(user.name())))) {
            var wanted = new NewTopic("certwatch.made-by." + user.name(), Optional.of(1), Optional.empty());
            assertThatExceptionOfType(Exception.class)
                    .isThrownBy(() -> admin.createTopics(List.of(wanted)).all().get())
                    .withCauseInstanceOf(TopicAuthorizationException.class);
            assertThatExceptionOfType(Exception.class)
                    .isThrownBy(
                            () -> admin.deleteTopics(List.of(OBLIGATIONS)).all().get())
                    .withCauseInstanceOf(AuthorizationException.class);
            assertThatExceptionOfType(Exception.class)
                    .isThrownBy(() -> admin.createAcls(user.rights()).all().get())
                    .withCauseInstanceOf(AuthorizationException.class);
        }
    }

    @Test
    void aWrongPasswordIsRejected() {
        try (var admin = Admin.create(SECURITY.user("integrator", password("operator")))) {
            assertThatExceptionOfType(Exception.class)
                    .isThrownBy(() -> admin.listTopics().names().get())
                    .withCauseInstanceOf(SaslAuthenticationException.class);
        }
    }

    /** The administrator of an installation may have granted more, or taken a password away. */
    @Test
    void applyingAgainRestoresTheFileAndNothingElse() throws Exception {
        try (var admin = Admin.create(SECURITY.administrator())) {
            var before = admin.describeAcls(AclBindingFilter.ANY).values().get();
            var tooMuch = new KafkaUser("integrator", List.of(OBLIGATIONS), List.of(), List.of(), List.of(), List.of());
            var undeclared =
                    new KafkaUser("warehouse", List.of(), List.of(OBLIGATIONS), List.of(), List.of(), List.of());
            admin.createAcls(tooMuch.rights()).all().get();
            admin.createAcls(undeclared.rights()).all().get();

            apply();

            assertThat(admin.describeAcls(AclBindingFilter.ANY).values().get())
                    .containsAll(before)
                    .containsAll(undeclared.rights())
                    .doesNotContainAnyElementsOf(tooMuch.rights());
        }
    }

    @Test
    void aUserWithoutAPasswordCannotSignIn() throws Exception {
        var guest = new KafkaUser("guest", List.of(), List.of(OBLIGATIONS), List.of(), List.of(), List.of());
        try (var admin = Admin.create(SECURITY.administrator())) {
            new BrokerAccess(admin).apply(List.of(guest), Map.of("guest", "secret"));
            try (var client = Admin.create(SECURITY.user("guest", "secret"))) {
                assertThat(client.listTopics().names().get()).containsExactly(OBLIGATIONS);
            }
            new BrokerAccess(admin).apply(List.of(guest), Map.of());
            new BrokerAccess(admin).apply(List.of(guest), Map.of("guest", ""));
        }
        try (var client = Admin.create(SECURITY.user("guest", "secret"))) {
            assertThatExceptionOfType(Exception.class)
                    .isThrownBy(() -> client.listTopics().names().get())
                    .withCauseInstanceOf(SaslAuthenticationException.class);
        }
    }

    private static void apply() throws Exception {
        var arguments = Stream.concat(
                Stream.of(
                        "--spring.kafka.bootstrap-servers="
                                + SECURITY.administrator().get("bootstrap.servers"),
                        "--spring.kafka.security.protocol=SASL_PLAINTEXT",
                        "--spring.kafka.properties.sasl.mechanism=PLAIN",
                        "--spring.kafka.properties.sasl.jaas.config="
                                + SECURITY.administrator().get("sasl.jaas.config")),
                KafkaUser.declared().stream()
                        .map(user ->
                                "--certwatch.kafka-access.passwords." + user.name() + "=" + password(user.name())));
        KafkaAccessApplication.run(arguments.toArray(String[]::new));
    }

    private static String password(String user) {
        return "secret of " + user;
    }

    /** As the services configure theirs. */
    private static KafkaProducer<String, byte[]> producer(String user) {
        var settings = new HashMap<>(SECURITY.user(user, password(user)));
        settings.put("enable.idempotence", true);
        settings.put("acks", "all");
        settings.put("max.block.ms", 5_000);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    private static ProducerRecord<String, byte[]> record(String topic) {
        return new ProducerRecord<>(topic, "demo/A-1", "{}".getBytes(UTF_8));
    }

    private static Set<String> readAndCommit(String user, String group, List<String> topics) {
        var settings = new HashMap<>(SECURITY.user(user, password(user)));
        settings.put("group.id", group);
        settings.put("auto.offset.reset", "earliest");
        settings.put("enable.auto.commit", "false");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(topics);
            var read = read(consumer, topics);
            consumer.commitSync();
            return read;
        }
    }

    /** The topics that a record was read of; gives up if those of some do not come. */
    private static Set<String> read(KafkaConsumer<String, byte[]> consumer, List<String> topics) {
        var read = new HashSet<String>();
        var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (read.size() < topics.size() && System.nanoTime() < end) {
            consumer.poll(Duration.ofMillis(200)).forEach(record -> read.add(record.topic()));
        }
        return read;
    }
}
