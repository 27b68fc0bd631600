package io.certwatch.platform.event;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.InvalidConfigurationException;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.KafkaException;

/**
 * Creates missing topics as declared, or with the broker's defaults if the broker rejects the configuration. Existing topics are not
 * changed; differences from their declarations are logged.
 */
public final class DeclaredTopics {

    private static final Logger LOG = LoggerFactory.getLogger(DeclaredTopics.class);

    private final List<Topic> topics;
    private final TopicSettings settings;
    private volatile Map<String, List<String>> differences = Map.of();

    DeclaredTopics(List<Topic> topics, TopicSettings settings) {
        this.topics = topics;
        this.settings = settings;
    }

    /**
     * All declared topics with their dead-letter topics.
     *
     * @param replication replication factor of topics that are created
     */
    public static DeclaredTopics all(short replication) {
        return all(new TopicSettings(replication));
    }

    static DeclaredTopics all(TopicSettings settings) {
        return new DeclaredTopics(
                Topic.declared().stream()
                        .flatMap(topic -> Stream.of(topic, topic.deadLetters()))
                        .toList(),
                settings);
    }

    public List<String> names() {
        return topics.stream().map(Topic::name).toList();
    }

    /** The differences from the declarations by topic. */
    public Map<String, List<String>> differences() {
        return differences;
    }

    /** False if the broker did not answer in time or does not know all new topics yet; the caller retries. */
    public boolean ensure(Admin broker) {
        try {
            var existing = broker.listTopics().names().get();
            var missing = topics.stream()
                    .filter(topic -> !existing.contains(topic.name()))
                    .toList();
            var creation = create(
                    missing.stream().map(topic -> topic.toCreate(settings)).toList(), broker);
            if (!creation.refused().isEmpty()) {
                LOG.warn(
                        "The broker rejects the configuration of the topics {}; the service creates them with the"
                                + " broker's defaults",
                        creation.refused().stream().map(NewTopic::name).toList());
                create(
                        creation.refused().stream()
                                .map(topic -> topic.configs(Map.of()))
                                .toList(),
                        broker);
            }
            compare(
                    topics.stream()
                            .filter(topic -> !creation.asDeclared().contains(topic.name()))
                            .toList(),
                    broker);
            return true;
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RetriableException) {
                LOG.debug("The topics could not be created in time", failure);
                return false;
            }
            throw new KafkaException("The topics could not be created", failure.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * @param asDeclared names of the topics that were created; not those that exist, though the broker did not list them yet
     * @param refused topics whose configuration the broker rejects
     */
    private record Creation(Set<String> asDeclared, List<NewTopic> refused) {}

    private static Creation create(Collection<NewTopic> missing, Admin broker)
            throws ExecutionException, InterruptedException {
        var results = broker.createTopics(missing).values();
        var created = new HashSet<String>();
        var refused = new ArrayList<NewTopic>();
        for (var topic : missing) {
            try {
                requireNonNull(results.get(topic.name())).get();
                created.add(topic.name());
            } catch (ExecutionException failure) {
                if (isAboutConfiguration(failure.getCause())) {
                    refused.add(topic);
                } else if (!(failure.getCause() instanceof TopicExistsException)) {
                    throw failure;
                }
            }
        }
        return new Creation(created, refused);
    }

    private static boolean isAboutConfiguration(@Nullable Throwable failure) {
        return failure instanceof PolicyViolationException || failure instanceof InvalidConfigurationException;
    }

    /** A broker may not know a topic yet that was just created; that is a retriable failure. */
    private void compare(List<Topic> existing, Admin broker) throws ExecutionException, InterruptedException {
        try {
            var found = TopicComparison.of(existing, settings, broker);
            found.forEach((topic, unlike) -> LOG.warn(
                    "Topic {} differs from its declaration and is not changed: {}", topic, String.join("; ", unlike)));
            differences = found;
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RetriableException) throw failure;
            LOG.info("Cannot read the configuration of the topics: {}", String.valueOf(failure.getCause()));
        }
    }
}
